/** Closes a project for good whose history was kept by an earlier step. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('close-project', async ({ project, number }, app) => {
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'close', number } });
  return {};
});
