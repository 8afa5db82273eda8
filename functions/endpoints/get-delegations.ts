/** Who may cast whose ballot, from when until when, and whose ballots the reader may delegate to whom. */
import { delegationActionsFor, delegationChoicesFor } from '#domain/office/delegations/decide.ts';
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-delegations', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const situation = { actor, now: app.ports.clock.now() };
  const delegations = office.delegations.map(entry => ({
    ...entry,
    actions: delegationActionsFor(office, entry.id, situation),
  }));
  return { body: { delegations, ...delegationChoicesFor(office, situation) } };
});
