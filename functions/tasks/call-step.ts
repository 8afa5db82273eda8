/** Says what a call needs now: when its workflow starts, and after a wait that ran out. */
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('call-step', async ({ call }, app) =>
  stepOfCall((await app.states.current('call', call)).state, app),
);
