/** A meeting is closed, and its minutes are made. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('close-meeting', async ({ params, body: _, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'close-meeting' } }, sender),
);
