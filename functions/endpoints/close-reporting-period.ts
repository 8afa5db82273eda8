/** Closes a period once no report on it waits any more. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('close-reporting-period', ({ params, body: _, ...sender }, app) => {
  const command = { type: 'close-reporting-period' as const, period: params.period };
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
