/** Who may cast whose ballot, from when until when. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-delegations', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  return { body: { delegations: office.delegations } };
});
