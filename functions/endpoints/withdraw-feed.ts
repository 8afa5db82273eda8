/** Withdraws a secret address of the caller. */
import { defineEndpoint } from '../kit/endpoint.ts';
import { runCommand } from '../kit/run-command.ts';

export const endpoint = defineEndpoint('withdraw-feed', ({ params: { id, feed }, actor, key }, app) =>
  runCommand(app, { aggregate: 'office', id, command: { type: 'withdraw-feed-address', feed } }, { actor, key }),
);
