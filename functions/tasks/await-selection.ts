/** Keeps the token of the wait for a board's decision on a scenario, and notes on the selection that the wait began (with the token's digest only). */
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('await-selection', async ({ selection, number, token }, app) => {
  const wait = waitFor.selection(selection, number);
  await app.ports.tokens.keep(wait, token);
  const command = { type: 'record-wait' as const, wait, token: sha256(token) };
  await executeOrThrow(app, { aggregate: 'selection', id: selection, command });
  return {};
});
