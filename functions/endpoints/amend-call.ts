/** The PMO says terms of a call anew. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('amend-call', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'call', id: params.id, command: { type: 'amend-call', ...body } }, sender),
);
