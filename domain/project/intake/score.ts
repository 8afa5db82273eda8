/** What intake finds: the score with its reasons, and likely duplicates. */
import * as z from 'zod';
import { idSchema, shortText } from '../../values/text.ts';

export const scoreSchema = z.strictObject({
  total: z.number(),
  goals: z.array(
    z.strictObject({
      goal: idSchema,
      name: shortText,
      weight: z.number(),
      share: z.number(),
      points: z.number(),
      adds: z.number(),
      justification: z.string(),
    }),
  ),
});
export type ProjectScore = z.output<typeof scoreSchema>;

export const duplicateSchema = z.strictObject({ project: idSchema, title: shortText, similarity: z.number() });
export type Duplicate = z.output<typeof duplicateSchema>;
