/** Renames an office. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('put-name', ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'office', id: params.id, command: { type: 'rename-office', ...body } }, sender),
);
