/** What happens to the roster of a round after it opened. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personSchema } from '../../values/text.ts';

export const rosterFacts = {
  'member-left': { member: personSchema, why: z.string() },
} satisfies FactShapes;
