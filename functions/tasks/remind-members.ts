/** Reminds the members of a board who have not voted. */
import * as z from 'zod';
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Remind members who have not voted',
  input: roundInput.extend({ number: z.int() }),
  async handle({ review, number }, house) {
    await told(house, { noun: 'review', id: review, command: { type: 'remind', number } });
    return {};
  },
});
