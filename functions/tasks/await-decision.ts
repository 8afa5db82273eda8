/** Keeps the token of the wait for a board, and notes on the round that the wait began (with the token's digest only). */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/workflows.ts';
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Wait for the decision of a board',
  input: roundInput.extend({ token: z.string().min(1) }),
  async handle({ review, token }, app) {
    const wait = waitFor.round(review);
    await app.ports.tokens.keep(wait, token);
    await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'record-wait', wait, token: sha256(token) } });
    return {};
  },
});
