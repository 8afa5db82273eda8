/**
 * Changes that wait for a second person: shown to those who decide on them and to auditors, with what their authors gain, what would differ
 * and who may approve; and what became of the last ones.
 */
import { officePreconditions } from '#domain/office/actions.ts';
import { gainsOf } from '#domain/office/changes/change.ts';
import { changeActionsFor } from '#domain/office/changes/decide.ts';
import { differencesOf } from '#domain/office/changes/differences.ts';
import { othersWhoMayApprove } from '#domain/office/changes/second-person.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-changes', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const situation = { actor, now: app.ports.clock.now() };
  const no = officePreconditions['see-changes'](office, situation);
  if (no) throw refused(no.refusal);
  const items = office.waiting.map(({ id, change, by, at }) => ({
    id,
    change,
    by,
    gains: gainsOf(office, change, by),
    at,
    actions: changeActionsFor(office, id, situation),
    approvers: othersWhoMayApprove(office, change, by),
    differences: differencesOf(office, change),
  }));
  return { body: { items, answered: office.answered.toReversed() } };
});
