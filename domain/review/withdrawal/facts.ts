/** Withdrawals on record: that one was asked for, what the chair answered, and the round that ended by it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { longText, personSchema } from '../../values/text.ts';

export const withdrawalFacts = {
  'withdrawal-asked': { by: personSchema, reason: longText },
  'withdrawal-answered': { agreed: z.boolean(), by: personSchema, reason: longText.optional() },
  'round-withdrawn': { by: personSchema, reason: longText },
} satisfies FactShapes;
