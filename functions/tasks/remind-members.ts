/** Reminds the members of a board who have not voted. */
import { stepOfRound } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-members', async ({ review, number }, app) => {
  const { state } = await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'remind', number } });
  return stepOfRound(state, app);
});
