/** Sets which gate model a proposal of the office follows by its size. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-routing', async ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-routing', ...body } }, sender);
});
