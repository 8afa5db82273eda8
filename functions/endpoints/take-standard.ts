/** Takes over a standard that the office above gives. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('take-standard', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'take-standard', ...body } }, sender);
});
