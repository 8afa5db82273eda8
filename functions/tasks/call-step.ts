/** Says what a call needs now. */
import { callStep } from '#domain/call/course/step.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('call-step', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  return callStep(state, app.ports.clock.now());
});
