/** Tells the chair and the PMO that ballots are missing. */
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Escalate a round whose deadline is near',
  input: roundInput,
  async handle({ review }, house) {
    await told(house, { noun: 'review', id: review, command: { type: 'escalate' } });
    return {};
  },
});
