/** The chair ends a round so that the project asks again with what a newer report says. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('restart-round', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'restart-round', ...body } }, sender);
});
