/** Goals, and how proposals are scored against them. */
import * as z from 'zod';
import { idSchema, longText, shortText } from '../../values/text.ts';

export const goalSchema = z.strictObject({
  id: idSchema,
  name: shortText,
  weight: z.number().gt(0).max(1000).meta({ description: 'Relative weight; weights need not sum to 1 or 100' }),
  description: longText.optional(),
});
export type Goal = z.output<typeof goalSchema>;

/** Weighted scoring of contributions to goals (each 0 to 100) into a score of 0 to 100, and what intake does with it. */
export const scoringModelSchema = z.strictObject({
  method: z.literal('weighted').default('weighted'),
  declineBelow: z
    .number()
    .min(0)
    .max(100)
    .optional()
    .meta({ description: 'Intake declines a lower score; never, when left out' }),
  duplicateAbove: z.number().min(0.3).max(1).default(0.8).meta({
    description:
      'How alike two projects of the office are by title and aims, from which intake asks the sponsor about a duplicate',
  }),
});
export type ScoringModel = z.output<typeof scoringModelSchema>;
