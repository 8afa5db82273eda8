/** The PMO ends an assessment whose ratings have come to light. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('end-assessment', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'assessment', id: params.id, command: { type: 'end-assessment', reason: body.reason } }, sender),
);
