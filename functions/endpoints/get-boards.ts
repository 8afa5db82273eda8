/** The boards with seats and chairs of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-boards', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { boards, versions } = office;
  return { body: { boards, versions, changes: versions } };
});
