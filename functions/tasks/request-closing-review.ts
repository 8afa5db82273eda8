/** Asks the board for the closing review. */
import { stepOfClosure } from '../kit/next-steps.ts';
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('request-closing-review', async ({ project, number }, app) => {
  const { state } = await executeOrThrow(app, {
    aggregate: 'project',
    id: project,
    command: { type: 'request-closing-review', number },
  });
  return stepOfClosure(state, number, app);
});
