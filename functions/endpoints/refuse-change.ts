/** A second person refuses a change, or its author takes it back. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('refuse-change', ({ params, body, ...sender }, app) => {
  const command = { type: 'refuse-change', change: params.change, reason: body.reason } as const;
  return runCommand(app, { aggregate: 'office', id: params.id, command }, sender);
});
