/** The owner of an action says that it is done. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('report-action-done', async ({ params, body, ...sender }, app) =>
  runCommand(
    app,
    { aggregate: 'meeting', id: params.id, command: { type: 'report-action-done', action: params.action, ...body } },
    sender,
  ),
);
