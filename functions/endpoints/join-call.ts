/** A proposal joins a call, or waits for the next. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('join-call', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'call', id: params.id, command: { type: 'join-call', project: body.project } }, sender),
);
