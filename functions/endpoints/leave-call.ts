/** A proposal leaves a call, or those that wait for the next. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('leave-call', async ({ params: { id, project }, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'call', id, command: { type: 'leave-call', project, reason: body.reason } }, sender),
);
