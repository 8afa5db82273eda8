/** Changes entries of the registers between two reports. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('amend-registers', ({ params, body: { registers }, ...sender }, app) => {
  const command = { type: 'amend-registers' as const, registers };
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
