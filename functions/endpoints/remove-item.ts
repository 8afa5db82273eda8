/** An item is taken off the agenda. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('remove-item', async ({ params, body: _, ...sender }, app) =>
  runCommand(app, { aggregate: 'meeting', id: params.id, command: { type: 'remove-item', item: params.item } }, sender),
);
