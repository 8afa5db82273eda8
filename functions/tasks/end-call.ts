/** Ends a call that a selection has decided, or whose last day has come without one. */
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('end-call', async ({ call }, app) => {
  const { state } = await app.states.current('call', call);
  if (state.id === undefined) throw new Error(`there is no call ${call}`);
  const reason =
    state.selection === undefined
      ? 'Nothing was selected by the last day of the call.'
      : 'The board has decided what is selected.';
  const after = await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'end-call', reason } });
  return stepOfCall(after.state, app);
});
