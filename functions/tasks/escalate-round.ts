/** Tells the chair and the PMO that ballots are missing. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('escalate-round', async ({ review }, app) => {
  await executeOrThrow(app, { aggregate: 'review', id: review, command: { type: 'escalate' } });
  return {};
});
