/** Makes a gate model the minimum of the offices directly below one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-minimum', async ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-minimum', ...body } }, sender);
});
