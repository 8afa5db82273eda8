/** The chair's answer to a withdrawal. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-withdrawal', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'answer-withdrawal', ...body } }, sender);
});
