/** A question of the board to the project, while it decides. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('ask-question', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'ask-question', ...body } }, sender);
});
