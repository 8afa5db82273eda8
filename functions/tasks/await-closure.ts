/** Keeps the token of a wait in closing (for the customer, or for the closing review), and notes that it began. */
import * as z from 'zod';
import { sha256 } from '#domain/history/digest.ts';
import { waitFor } from '#domain/reactions/reactions.ts';
import { taskDoor } from '../kit/endpoint.ts';
import { closureInput, told } from './task-commands.ts';

export const door = taskDoor({
  summary: 'Wait for the customer or the closing review',
  input: closureInput.extend({ token: z.string().min(1) }),
  async handle({ project, number, token }, house) {
    const wait = waitFor.closure(project, number);
    await house.ports.tokens.keep(wait, token);
    await told(house, { noun: 'project', id: project, command: { type: 'note-wait', wait, token: sha256(token) } });
    return {};
  },
});
