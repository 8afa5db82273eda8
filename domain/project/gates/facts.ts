/** What gates leave on record: rounds that were asked for, how each ended, and what that did to the project. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { gateIdSchema, gateModelIdSchema, reviewIdSchema, stageIdSchema } from '../../values/ids.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { longText } from '../../values/text.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { conditionSchema } from '../conditions/condition.ts';

export const gateFacts = {
  'gate-requested': { gate: gateIdSchema, round: z.int(), review: reviewIdSchema, model: gateModelIdSchema, version: z.int() },
  'round-refused': { review: reviewIdSchema, reason: z.string() },
  'gate-round-voided': { review: reviewIdSchema, gate: gateIdSchema, reason: z.string() },
  'gate-round-lapsed': { review: reviewIdSchema, gate: gateIdSchema, reason: z.string() },
  'gate-outcome-recorded': {
    review: reviewIdSchema,
    gate: gateIdSchema,
    outcome: outcomeSchema,
    why: z.string(),
    decidedAt: storedInstantSchema,
    authority: z.enum(['binding', 'advisory', 'auto']),
    from: stageIdSchema,
    to: stageIdSchema.optional().meta({ description: 'Stage the project enters; absent when it stays' }),
    closing: z.boolean(),
    pack: z.string().meta({ description: 'Digest of what the board saw' }),
    conditions: z.array(conditionSchema),
  },
  'proceeded-against-advice': {
    review: reviewIdSchema,
    gate: gateIdSchema,
    advice: outcomeSchema,
    reason: longText,
    to: stageIdSchema.optional(),
  },
} satisfies FactShapes;
