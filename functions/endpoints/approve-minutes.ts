/** A later meeting approves the minutes. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('approve-minutes', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'approve-minutes', ...body } }, sender),
);
