/** Reminds the members of a board who have not voted on a scenario. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-board', async ({ selection, times: number }, app) => {
  await executeOrThrow(app, { aggregate: 'selection', id: selection, command: { type: 'remind-board', number } });
  return {};
});
