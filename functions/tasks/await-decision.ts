/** Keeps the token of the wait for a board, and notes on the round that the wait began (with the token's digest only). */
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('await-decision', async ({ review, token }, app) => {
  const wait = waitFor.round(review);
  await app.ports.tokens.keep(wait, token);
  await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'record-wait', wait, token: sha256(token) } });
  return {};
});
