/** Takes a scenario away. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('remove-scenario', ({ params, body: _, ...sender }, app) => {
  const command = { type: 'remove-scenario', scenario: params.scenario } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
