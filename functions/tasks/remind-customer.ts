/** Reminds the customer of a closure report that waits. */
import * as z from 'zod';
import { defineTask } from '../kit/endpoint.ts';
import { closureInput, executeOrThrow } from './task-commands.ts';

export const task = defineTask({
  summary: 'Remind the customer to accept the result',
  input: closureInput.extend({ times: z.int() }),
  async handle({ project, number, times }, app) {
    await executeOrThrow(app, { aggregate: 'project', id: project, command: { type: 'remind-customer', number, times } });
    return {};
  },
});
