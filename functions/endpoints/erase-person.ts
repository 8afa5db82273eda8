/** The PMO or an administrator asks for somebody who left to be erased. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('erase-person', async ({ params: { id, person }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id, command: { type: 'erase-person', person, ...body } }, sender);
});
