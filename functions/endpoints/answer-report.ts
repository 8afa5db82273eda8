/** Accepts a report on a period, or sends it back. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('answer-report', ({ params, body, ...sender }, app) => {
  const command = { type: 'answer-report' as const, period: params.period, ...body };
  return runCommand(app, { aggregate: 'project', id: params.id, command }, sender);
});
