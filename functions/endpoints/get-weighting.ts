/** One question of weights: what others have answered is hidden until it is closed; its result also as a table. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleWeighting, weightingTable, weightingView } from '../kit/weightings.ts';

export const endpoint = defineEndpoint('get-weighting', async ({ params, actor }, app) => {
  const seen = await loadVisibleWeighting(app, params.id, actor.id);
  return { body: weightingView(seen, actor, app), table: () => weightingTable(seen) };
});
