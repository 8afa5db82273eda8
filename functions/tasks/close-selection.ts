/** Ends a board's decision on a scenario with what has been cast. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-selection', async ({ selection, number }, app) => {
  await executeOrThrow(app, { aggregate: 'selection', id: selection, command: { type: 'close-submission', number } });
  return {};
});
