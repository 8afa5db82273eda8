/** How a question of weights ends on record, with what the answers come to, and what was made of it. */
import * as z from 'zod';
import type { FactShapes } from '../../decision/tables.ts';
import { severalWeightsSchema } from '../../scoring/several/result.ts';
import { personIdSchema } from '../../values/ids.ts';
import { idSchema, longText } from '../../values/text.ts';

export const closingReasons = ['all-answered', 'day-came', 'by-hand'] as const;

export const takenAsSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('goals') }),
  z.strictObject({ kind: z.literal('scoring-model'), model: idSchema, version: z.int() }),
]);
export type TakenAs = z.output<typeof takenAsSchema>;

export const weightingEndingFacts = {
  'weighting-closed': {
    why: z.enum(closingReasons),
    reason: longText.optional(),
    result: severalWeightsSchema.optional().meta({ description: 'Absent when nobody has answered' }),
    unanswered: z.array(personIdSchema),
  },
  'weights-taken-over': {
    as: takenAsSchema.meta({ description: 'What they have become: the goals of the office, or a version of a scoring model' }),
    by: z.string(),
    entry: z.int().meta({ description: 'Of the history of the office' }),
  },
} satisfies FactShapes;
