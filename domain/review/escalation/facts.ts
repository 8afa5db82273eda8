/** Reminders and escalations on record, with the members who had not voted. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personSchema } from '../../values/text.ts';

export const escalationFacts = {
  'members-reminded': { members: z.array(personSchema), number: z.int() },
  'round-escalated': { missing: z.array(personSchema) },
} satisfies FactShapes;
