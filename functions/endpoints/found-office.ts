/** An administrator of an office founds another below it. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('found-office', async ({ body, ...sender }, app) =>
  runCommand(app, { aggregate: 'office', id: body.id, command: { type: 'found-office', ...body } }, sender),
);
