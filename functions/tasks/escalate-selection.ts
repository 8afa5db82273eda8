/** Tells the chair and the PMO whose ballots on a scenario are missing. */
import { stepOfSelection } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('escalate-selection', async ({ selection, number }, app) => {
  const after = await executeOrThrow(app, { aggregate: 'selection', id: selection, command: { type: 'escalate-submission' } });
  return stepOfSelection(after.state, number, app);
});
