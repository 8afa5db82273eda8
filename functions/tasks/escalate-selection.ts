/** Tells the chair and the PMO whose ballots on a scenario are missing. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('escalate-selection', async ({ selection }, app) => {
  await executeOrThrow(app, { aggregate: 'selection', id: selection, command: { type: 'escalate-submission' } });
  return {};
});
