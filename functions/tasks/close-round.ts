/** Ends a round with what has been cast. */
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Tally a round at its deadline, or an automatic one at once',
  input: roundInput,
  async handle({ review }, app) {
    await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'close-round' } });
    return {};
  },
});
