/** Asks the board (or the automatic gate) for the next decision. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('request-review', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'request-gate', ...body } }, sender);
});
