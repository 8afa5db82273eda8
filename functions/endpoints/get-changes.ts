/** Changes that wait for a second person: shown to those who decide on them and to auditors, with what their authors gain. */
import { gainsOf } from '#domain/office/changes/change.ts';
import { changeActionsFor } from '#domain/office/changes/decide.ts';
import { requirePmo } from '#domain/office/permissions.ts';
import { hasRole } from '#domain/office/state.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { refused } from '../kit/problem.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-changes', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const situation = { actor, now: app.ports.clock.now() };
  const no = hasRole(office, actor.id, 'auditor') ? undefined : requirePmo(office, situation);
  if (no) throw refused(no.refusal);
  const items = office.waiting.map(({ id, change, by, at }) => {
    const actions = changeActionsFor(office, id, situation);
    return { id, change, by, gains: gainsOf(office, change, by), at, actions };
  });
  return { body: { items } };
});
