/** An administrator tries a webhook: that it was asked for is a fact, which is sent to this webhook alone. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('test-webhook', ({ params: { id, webhook }, body: _, ...sender }, app) => {
  const command = { type: 'test-webhook' as const, webhook };
  return runCommand(app, { aggregate: 'office', id, command }, sender);
});
