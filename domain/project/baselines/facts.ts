/** What changes of cost, end and scope leave on record. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { moneySchema } from '../../values/money.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { idSchema, longText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

export const baselineFacts = {
  'change-requested': {
    id: idSchema,
    cost: moneySchema.optional(),
    end: dateSchema.optional(),
    scope: longText.optional(),
    reason: longText,
    evidence: idSchema.optional(),
  },
  'change-declined': { change: idSchema, review: z.string(), outcome: outcomeSchema, why: z.string() },
  'baseline-set': {
    number: z.int().min(1),
    cost: moneySchema.optional(),
    end: dateSchema.optional(),
    review: z.string().meta({ description: 'The round that approved it' }),
    why: z.string(),
    change: idSchema.optional().meta({ description: 'The change request; absent for the first baseline' }),
  },
} satisfies FactShapes;
