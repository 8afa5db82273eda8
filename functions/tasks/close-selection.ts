/** Ends a board's decision on a scenario with what has been cast. */
import { stepOfSelection } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-selection', async ({ selection, number }, app) => {
  const after = await executeOrThrow(app, {
    aggregate: 'selection',
    id: selection,
    command: { type: 'close-submission', number },
  });
  return stepOfSelection(after.state, number, app);
});
