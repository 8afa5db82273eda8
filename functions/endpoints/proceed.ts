/** The sponsor goes on against a board's advice: visibly. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('proceed', ({ params, body, ...sender }, app) => {
  return runCommand(app, { aggregate: 'project', id: params.id, command: { type: 'proceed-against-advice', ...body } }, sender);
});
