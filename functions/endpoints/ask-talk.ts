/** The PMO asks a panel to talk. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('ask-talk', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'assessment', id: params.id, command: { type: 'ask-talk', ...body } }, sender),
);
