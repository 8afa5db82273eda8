/** Reminds the members of a board who have not voted. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-members', async ({ review, number }, app) => {
  await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'remind', number } });
  return {};
});
