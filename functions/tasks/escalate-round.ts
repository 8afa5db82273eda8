/** Tells the chair and the PMO that ballots are missing. */
import { stepOfRound } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('escalate-round', async ({ review }, app) => {
  const { state } = await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'escalate' } });
  return stepOfRound(state, app);
});
