/** An assessor steps back from a panel. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('recuse-assessor', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'assessment', id: params.id, command: { type: 'recuse-assessor', reason: body.reason } }, sender),
);
