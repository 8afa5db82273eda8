/** Ends a round with what has been cast. */
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Tally a round at its deadline, or an automatic one at once',
  input: roundInput,
  async handle({ review }, house) {
    await told(house, { noun: 'review', id: review, command: { type: 'close-round' } });
    return {};
  },
});
