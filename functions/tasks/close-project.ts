/** Closes a project for good. */
import { taskDoor } from '../kit/endpoint.ts';
import { closureInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Close a project',
  input: closureInput,
  async handle({ project, number }, house) {
    await told(house, { noun: 'project', id: project, command: { type: 'close', number } });
    return {};
  },
});
