/** The PMO closes a call before its day, or a standing one. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('close-call', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'call', id: params.id, command: { type: 'close-call', reason: body.reason } }, sender),
);
