/** Tells a project why its round could not be opened. */
import { defineTask } from '../kit/task.ts';
import { executeOrThrow } from './task-commands.ts';

export const task = defineTask('refuse-round', async ({ project, review, reason }, app) => {
  await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'record-refused-round', review, reason } });
  return {};
});
