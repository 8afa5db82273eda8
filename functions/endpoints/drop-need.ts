/** A project no longer needs something of another. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('drop-need', ({ params: { id }, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id, command: { type: 'drop-need', ...body } }, sender);
});
