/** Reminds the members of a board who have not voted on a scenario. */
import { stepOfSelection } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-board', async ({ selection, number, times }, app) => {
  const after = await executeOrThrow(app, {
    aggregate: 'selection',
    id: selection,
    command: { type: 'remind-board', number: times },
  });
  return stepOfSelection(after.state, number, app);
});
