/** A planned meeting is cancelled. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('cancel-meeting', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'cancel-meeting', ...body } }, sender),
);
