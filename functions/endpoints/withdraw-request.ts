/** The people of a project withdraw their request for a gate. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('withdraw-request', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'withdraw', ...body } }, sender);
});
