/** Reminds the customer of a closure report that waits. */
import * as z from 'zod';
import { taskDoor } from '../kit/endpoint.ts';
import { closureInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Remind the customer to accept the result',
  input: closureInput.extend({ times: z.int() }),
  async handle({ project, number, times }, house) {
    await told(house, { noun: 'project', id: project, command: { type: 'remind-customer', number, times } });
    return {};
  },
});
