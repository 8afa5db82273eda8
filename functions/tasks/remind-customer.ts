/** Reminds the customer of a closure report that waits. */
import { stepOfClosure } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('remind-customer', async ({ project, number, times }, app) => {
  const { state } = await executeOrThrow(app, {
    aggregate: 'project',
    id: project,
    command: { type: 'remind-customer', number, times },
  });
  return stepOfClosure(state, number, app);
});
