/** The PMO gives a place in a panel to somebody else. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('replace-assessor', async ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'assessment', id: params.id, command: { type: 'replace-assessor', ...body } }, sender),
);
