/** What happens to the roster of a round after it opened. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const rosterFacts = {
  'member-left': { member: personIdSchema, why: z.string() },
  'seat-changed': { member: personIdSchema, replacement: personIdSchema, reason: longText, by: personIdSchema },
} satisfies FactShapes;
