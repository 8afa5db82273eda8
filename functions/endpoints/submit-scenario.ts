/** Asks a board to decide on a scenario. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('submit-scenario', ({ params, body, ...sender }, app) => {
  const command = { type: 'submit-scenario', ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
