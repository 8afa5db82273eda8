/** Withdrawals on record: that one was asked for, what the chair answered, and the round that ended by it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { personIdSchema } from '../../values/ids.ts';
import { longText } from '../../values/text.ts';

export const withdrawalFacts = {
  'withdrawal-asked': { by: personIdSchema, reason: longText },
  'withdrawal-answered': { agreed: z.boolean(), by: personIdSchema, reason: longText.optional() },
  'round-withdrawn': { by: personIdSchema, reason: longText },
} satisfies FactShapes;
