/** Tells a project why its round could not be opened. */
import * as z from 'zod';
import { taskDoor } from '../kit/endpoint.ts';
import { roundInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Note on the project that no round could be opened',
  input: roundInput.extend({ reason: z.string() }),
  async handle({ project, review, reason }, house) {
    await told(house, { noun: 'project', id: project, command: { type: 'note-refused-round', review, reason } });
    return {};
  },
});
