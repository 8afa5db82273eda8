/** Says what a selection that went to a board needs now: when its workflow starts, and after a wait that ran out. */
import { stepOfSelection } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('selection-step', async ({ selection, number }, app) =>
  stepOfSelection((await app.states.current('selection', selection)).state, number, app),
);
