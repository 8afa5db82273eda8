/** The PMO or an administrator asks for a legal hold to be lifted. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('lift-legal-hold', async ({ params: { id, hold }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id, command: { type: 'lift-legal-hold', hold, ...body } }, sender);
});
