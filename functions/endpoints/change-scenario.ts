/** Says the rules of a scenario anew. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('change-scenario', ({ params, body, ...sender }, app) => {
  const command = { type: 'change-scenario', scenario: params.scenario, ...body } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
