/** What gates leave on record: rounds that were asked for, how each ended, and what that did to the project. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { idSchema, longText, personSchema } from '../../values/text.ts';
import { conditionSchema } from '../conditions/condition.ts';

export const gateFacts = {
  'gate-requested': { gate: idSchema, round: z.int(), review: z.string(), model: idSchema, version: z.int() },
  'round-refused': { review: z.string(), reason: z.string() },
  'gate-round-voided': { review: z.string(), gate: idSchema, reason: z.string() },
  'gate-round-lapsed': { review: z.string(), gate: idSchema, reason: z.string() },
  'gate-round-withdrawn': { review: z.string(), gate: idSchema, by: personSchema, reason: z.string() },
  'gate-round-restarted': { review: z.string(), gate: idSchema, by: personSchema, reason: z.string() },
  'gate-outcome-recorded': {
    review: z.string(),
    gate: idSchema,
    outcome: outcomeSchema,
    why: z.string(),
    decidedAt: z.iso.datetime(),
    authority: z.enum(['binding', 'advisory', 'auto']),
    from: idSchema,
    to: idSchema.optional().meta({ description: 'Stage the project enters; absent when it stays' }),
    closing: z.boolean(),
    pack: z.string().meta({ description: 'Digest of what the board saw' }),
    conditions: z.array(conditionSchema),
  },
  'proceeded-against-advice': {
    review: z.string(),
    gate: idSchema,
    advice: outcomeSchema,
    reason: longText,
    to: idSchema.optional(),
  },
} satisfies FactShapes;
