/** The PMO takes what several people have weighed over as the weights of a scoring model's next version: a command of the office that asked. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';
import { loadVisibleWeighting } from '../kit/weightings.ts';

export const endpoint = defineEndpoint('take-model-weights', async ({ params, body, ...sender }, app) => {
  const { weighting } = await loadVisibleWeighting(app, params.id, sender.actor.id);
  const command = { type: 'take-model-weights', weighting: params.id, ...body } as const;
  return runCommand(app, { aggregate: 'office', id: weighting.office, command }, sender);
});
