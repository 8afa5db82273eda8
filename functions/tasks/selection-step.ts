/** Says what a selection that went to a board needs now. */
import { selectionStep } from '#domain/selection/submission/schedule.ts';
import { defineTask } from '../kit/task.ts';

export const task = defineTask('selection-step', async ({ selection, number }, app) => {
  const { state } = await app.states.current('selection', selection);
  if (state.id === undefined) throw new Error(`there is no selection ${selection}`);
  const { step, seconds, number: times } = selectionStep(state, number, app.ports.clock.now());
  return { step, seconds, times };
});
