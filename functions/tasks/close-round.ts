/** Ends a round with what has been cast. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-round', async ({ review }, app) => {
  await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'close-round' } });
  return {};
});
