/** A status report: money in minor units, days as calendar dates. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('file-report', ({ params, body: { registers, period, ...report }, ...sender }, app) => {
  const command = { type: 'file-report' as const, report, registers, period };
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
