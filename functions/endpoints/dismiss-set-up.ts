/** Puts the list of what is missing aside. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('dismiss-set-up', ({ params, ...sender }, app) => {
  return runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'dismiss-set-up' } }, sender);
});
