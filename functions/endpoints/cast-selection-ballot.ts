/** A ballot on a scenario, or a changed one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('cast-selection-ballot', ({ params, body, ...sender }, app) => {
  const command = { type: 'cast-selection-ballot', ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
