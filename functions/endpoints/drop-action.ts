/** An action is no longer needed. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('drop-action', async ({ params, body, ...sender }, app) =>
  runCommand(
    app,
    { aggregate: 'meeting', id: params.id, command: { type: 'drop-action', action: params.action, ...body } },
    sender,
  ),
);
