/** What somebody is to do after the meeting. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('set-action', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'set-action', ...body } }, sender),
);
