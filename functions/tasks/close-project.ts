/** Closes a project for good. */
import { defineTask } from '../kit/endpoint.ts';
import { closureInput, executeOrThrow } from './task-commands.ts';

export const task = defineTask({
  summary: 'Close a project',
  input: closureInput,
  async handle({ project, number }, app) {
    await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'close', number } });
    return {};
  },
});
