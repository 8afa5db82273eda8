/** Closes a call on its closing day. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-call', async ({ call }, app) => {
  await executeOrThrow(app, { aggregate: 'call', id: call, command: { type: 'close-call' } });
  return {};
});
