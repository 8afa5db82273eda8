/** Minutes are corrected, with the reason. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('correct-minutes', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'correct-minutes', ...body } }, sender),
);
