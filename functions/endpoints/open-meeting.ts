/** A meeting is opened. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('open-meeting', async ({ params, body: _, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'open-meeting' } }, sender),
);
