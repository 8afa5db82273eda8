/** An administrator has deliveries sent again: one at once, all that have failed within five minutes. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('replay-webhook', ({ params: { id, webhook }, body, ...sender }, app) => {
  const command = { type: 'replay-webhook' as const, webhook, ...body };
  return runCommand(app, { aggregate: 'office', id, command }, sender);
});
