/** Who may cast whose ballot, from when until when, which were cast so, and whose ballots the reader may delegate to whom. */
import { delegationActionsFor, delegationChoicesFor } from '#domain/office/delegations/decide.ts';
import { isUnder } from '#domain/office/delegations/delegation.ts';
import { delegatedBallotsOf } from '#views/delegated-ballots.ts';
import { readPage } from '#views/list.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-delegations', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const situation = { actor, now: app.ports.clock.now() };
  const { items } = await readPage(app.ports.views, delegatedBallotsOf(params.id), { limit: 200 });
  const delegations = office.delegations.map(entry => ({
    ...entry,
    actions: delegationActionsFor(office, entry.id, situation),
    ballots: items.filter(ballot => isUnder(entry, ballot)),
  }));
  return { body: { delegations, ...delegationChoicesFor(office, situation) } };
});
