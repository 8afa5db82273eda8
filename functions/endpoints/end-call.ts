/** The PMO ends a call, with the reason. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('end-call', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'call', id: params.id, command: { type: 'end-call', reason: body.reason } }, sender),
);
