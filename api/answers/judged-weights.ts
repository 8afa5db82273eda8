/** What comparisons of pairs of goals come to, before anything is set. */
import * as z from 'zod';
import { randomIndexTables } from '#domain/scoring/pairwise/random-index.ts';

const pair = { item: z.string(), over: z.string() };

export const judgedWeightsSchema = z
  .object({
    weights: z
      .array(z.object({ goal: z.string(), share: z.number() }))
      .optional()
      .meta({ description: 'Shares of 0 to 1; absent while nothing relates some goals to the others' }),
    consistency: z
      .object({
        ratio: z.number().nullable().meta({ description: 'Consistency ratio; null beyond the end of the table' }),
        accepted: z.boolean().meta({ description: 'Whether it is 0.10 or less' }),
        table: z.enum(Object.keys(randomIndexTables)).meta({ description: 'The table of random indexes' }),
      })
      .optional(),
    completed: z
      .array(z.object({ ...pair, times: z.number() }))
      .meta({ description: 'Pairs that were not judged, with what the others imply' }),
    mostInconsistent: z
      .object({
        ...pair,
        given: z.number(),
        suggested: z.string().meta({ description: 'The value of the scale 1/9 to 9 that would mend it' }),
        ratioAfter: z.number().nullable().meta({ description: 'The consistency ratio with it' }),
      })
      .optional()
      .meta({ description: 'The judgement that contradicts the others most' }),
  })
  .meta({ id: 'JudgedWeights' });
export type JudgedWeightsAnswer = z.output<typeof judgedWeightsSchema>;
