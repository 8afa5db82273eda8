/** Reminders and escalations on record, with the members who had not voted. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';

export const escalationFacts = {
  'members-reminded': { members: z.array(personIdSchema), number: z.int() },
  'round-escalated': { missing: z.array(personIdSchema) },
} satisfies FactShapes;
