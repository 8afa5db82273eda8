/** A scoring model under a name and a version, as an office publishes it and a call freezes it. A version is never changed; a change is a new one. */
import * as z from 'zod';
import { idSchema, shortText } from '../../values/text.ts';
import { scoringModelSchema } from './model.ts';

/** Under which id calls score by the goals of the office; no model is published under it. */
export const idOfGoals = 'goals';

export const spreadLimitSchema = z.strictObject({
  measure: z.enum(['range', 'iqr', 'sd']).default('range'),
  over: z.number().gt(0).meta({ description: 'In points of the scale: a wider spread asks the panel to talk' }),
});

export const publishedScoringModelSchema = z.strictObject({
  id: idSchema,
  version: z.int().min(1),
  name: shortText,
  scoring: scoringModelSchema,
  spreadLimit: spreadLimitSchema.optional(),
  weightUncertainty: z
    .number()
    .gt(0)
    .max(1)
    .optional()
    .meta({ description: 'How far each weight may be from the truth, as a share of it; 0.1 is a tenth' }),
});
export type PublishedScoringModel = z.output<typeof publishedScoringModelSchema>;
