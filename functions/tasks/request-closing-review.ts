/** Asks the board for the closing review. */
import { defineTask } from '../kit/endpoint.ts';
import { closureInput, executeOrThrow } from './task-commands.ts';

export const task = defineTask({
  summary: 'Ask for the closing review',
  input: closureInput,
  async handle({ project, number }, app) {
    await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'request-closing-review', number } });
    return {};
  },
});
