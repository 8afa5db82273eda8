/** Who is there. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('take-attendance', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'take-attendance', ...body } }, sender),
);
