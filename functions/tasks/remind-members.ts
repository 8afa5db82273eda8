/** Reminds the members of a board who have not voted. */
import * as z from 'zod';
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Remind members who have not voted',
  input: roundInput.extend({ number: z.int() }),
  async handle({ review, number }, app) {
    await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'remind', number } });
    return {};
  },
});
