/** What happens to the roster of a round after it opened. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText, personSchema } from '../../values/text.ts';

export const rosterFacts = {
  'member-left': { member: personSchema, why: z.string() },
  'seat-changed': { member: personSchema, replacement: personSchema, reason: longText, by: personSchema },
} satisfies FactShapes;
