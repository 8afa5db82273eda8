/** A ballot, or a changed one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { loadVisibleReview, runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('cast-ballot', async ({ params, body, ...sender }, app) => {
  await loadVisibleReview(app, params.id, sender.actor.id);
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'cast-ballot', ...body } }, sender);
});
