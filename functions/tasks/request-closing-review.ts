/** Asks the board for the closing review. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('request-closing-review', async ({ project, number }, app) => {
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'request-closing-review', number } });
  return {};
});
