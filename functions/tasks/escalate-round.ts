/** Tells the chair and the PMO that ballots are missing. */
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Escalate a round whose deadline is near',
  input: roundInput,
  async handle({ review }, app) {
    await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'escalate' } });
    return {};
  },
});
