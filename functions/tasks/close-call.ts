/** Closes a call on its closing day. */
import { stepOfCall } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-call', async ({ call }, app) => {
  const after = await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'close-call' } });
  return stepOfCall(after.state, app);
});
