/** The chair records what a member said at a meeting. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('record-ballot', ({ params, body, ...sender }, app) =>
  runCommand(app, { aggregate: 'review', id: params.id, command: { type: 'record-ballot', ...body } }, sender),
);
