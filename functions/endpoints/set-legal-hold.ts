/** The PMO or an administrator forbids that anything is erased of what a hold is on. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('set-legal-hold', async ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'set-legal-hold', ...body } }, sender);
});
