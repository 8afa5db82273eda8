/** Asks the board for the closing review. */
import { taskDoor } from '../kit/endpoint.ts';
import { closureInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Ask for the closing review',
  input: closureInput,
  async handle({ project, number }, house) {
    await told(house, { noun: 'project', id: project, command: { type: 'request-closing-review', number } });
    return {};
  },
});
