/** The goals with their weights, and the scoring model of an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleOffice } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('get-goals', async ({ params, actor }, app) => {
  const office = await loadVisibleOffice(app, params.id, actor.id);
  const { goals, scoring, versions } = office;
  return { body: { goals, scoring, versions, changes: versions } };
});
