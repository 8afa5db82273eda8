/** A member steps back from a round. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('recuse', async ({ params, body, ...sender }, app) => {
  await loadVisibleReview(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'recuse', reason: body.reason } }, sender);
});
