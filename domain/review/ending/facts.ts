/** Rounds that were decided, that lapsed without a decision, or that are void. A round that was withdrawn or restarted says so in its own facts. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { boardConditionSchema } from '../../project/conditions/condition.ts';
import { personIdSchema, stageIdSchema } from '../../values/ids.ts';
import { outcomeSchema } from '../../values/outcome.ts';
import { dateSchema } from '../../values/time.ts';

const countsSchema = z.record(z.string(), z.number());

export const endingFacts = {
  'round-decided': {
    outcome: outcomeSchema,
    by: z.enum(['board', 'deadline', 'auto']),
    why: z.string(),
    counts: countsSchema,
    conditions: z.array(boardConditionSchema),
    stage: stageIdSchema.optional().meta({ description: 'The earlier stage to which the board sends the project back' }),
    holdUntil: dateSchema.optional().meta({ description: 'The day until which the board puts the project on hold' }),
    tieBrokenBy: personIdSchema.optional().meta({ description: 'The chair, when the chair’s ballot broke a tie' }),
  },
  'round-lapsed': { why: z.string(), counts: countsSchema },
  'round-voided': { why: z.string() },
} satisfies FactShapes;
