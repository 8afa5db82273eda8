/** Tells a project why its round could not be opened. */
import * as z from 'zod';
import { defineTask } from '../kit/endpoint.ts';
import { executeOrThrow, roundInput } from './task-commands.ts';

export const task = defineTask({
  summary: 'Note on the project that no round could be opened',
  input: roundInput.extend({ reason: z.string() }),
  async handle({ project, review, reason }, app) {
    await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'record-refused-round', review, reason } });
    return {};
  },
});
