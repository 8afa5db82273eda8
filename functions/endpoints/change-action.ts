/** An action gets another owner or day. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('change-action', async ({ params, body, ...sender }, app) =>
  runCommand(
    app,
    { aggregate: 'meeting', id: params.id, command: { type: 'change-action', action: params.action, ...body } },
    sender,
  ),
);
