/** A further scenario: what the best set is under its rules is worked out from now on. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('add-scenario', ({ params, body, ...sender }, app) => {
  const command = { type: 'add-scenario', ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
