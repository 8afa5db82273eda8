/** Keeps the token of the wait of a call, and notes on the call that the wait began (with the token's digest only). */
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('await-call', async ({ call, token }, app) => {
  const wait = waitFor.call(call);
  await app.ports.tokens.keep(wait, token);
  await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'record-wait', wait, token: sha256(token) } });
  return {};
});
