/** Stops working a scenario out: the best set so far stays. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('stop-solving', ({ params, body: _, ...sender }, app) => {
  const command = { type: 'stop-solving', scenario: params.scenario } as const;
  return runCommand(app, { aggregate: 'selection', id: params.id, command }, sender);
});
