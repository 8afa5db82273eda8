/** What is answered about the ranking of a call: places and how far they hold, and what other weights would do. */
import * as z from 'zod';

const additionView = z.object({
  dimension: z.string(),
  name: z.string(),
  share: z.number().optional().meta({ description: 'Share of all weights, 0 to 1; absent where the model has no weights' }),
  median: z.union([z.number(), z.boolean(), z.null()]),
  value: z.number().nullable().meta({ description: 'What the median is worth in the model; null when it is missing' }),
  adds: z.number().nullable().meta({ description: 'What it adds to the score; null when it is missing, and under TOPSIS' }),
  spread: z.number().nullable(),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  n: z.int().meta({ description: 'Assessors who gave a value' }),
  asked: z.int(),
  claim: z.number().optional().meta({ description: "The sponsor's own points, which never enter the score" }),
});

const probability = z.number().min(0).max(1);
const weightChangeView = z.object({
  dimension: z.string(),
  change: z.number().meta({ description: 'Added to the weight of this dimension alone' }),
  relative: z.number().nullable().meta({ description: 'The same as a part of the weight; null for a weight of 0' }),
  newShare: z.number().meta({ description: 'Its share of all weights then, at which both scores are the same' }),
});
const robustView = z
  .object({
    next: z
      .object({
        behind: z.string().meta({ description: 'The project on the next place' }),
        gap: z.number(),
        tie: z.boolean(),
        weight: weightChangeView.optional().meta({ description: 'The least change of one weight that makes them swap' }),
        relativeWeight: weightChangeView.optional().meta({ description: 'The least as a part of the weight' }),
        rating: z
          .object({ project: z.string(), dimension: z.string(), from: z.number(), to: z.number() })
          .optional()
          .meta({ description: 'The least change of one rating that makes them tie' }),
      })
      .optional(),
    rankRange: z.tuple([z.int(), z.int()]).meta({ description: 'Best and worst rank while the weights are uncertain' }),
    acceptability: z
      .array(z.object({ rank: z.int(), probability }))
      .meta({ description: 'How likely each rank is while the weights are uncertain' }),
    dominatedBy: z
      .array(z.string())
      .meta({ description: 'Projects that are at least as good in everything and better in something' }),
  })
  .meta({ id: 'Robustness' });

export const rankingRowSchema = z
  .object({
    project: z.string(),
    title: z.string(),
    assessment: z.string(),
    rank: z.int().optional().meta({ description: 'Equal scores have one rank; absent of a proposal that is not ranked' }),
    score: z.number().optional(),
    sharedBy: z.int().optional().meta({ description: 'How many have this rank; 1 when it is alone there' }),
    overHurdle: z.boolean().optional().meta({ description: 'Where the model has a hurdle' }),
    robust: robustView.optional().meta({ description: 'Of models that are weighted sums' }),
    dimensions: z.array(additionView),
    why: z.enum(['incomplete', 'screened-out']).optional().meta({ description: 'Why it is not ranked' }),
    failed: z.array(z.string()).optional().meta({ description: 'Musts that are not met, and factors below their floor' }),
    range: z
      .tuple([z.number(), z.number()])
      .optional()
      .meta({ description: 'The least and the greatest score that what is missing leaves possible' }),
    missing: z.array(z.string()).meta({ description: 'What nobody could rate; a proposal with something missing is not ranked' }),
  })
  .meta({ id: 'RankingRow' });

export const rankingSchema = z
  .object({
    call: z.string(),
    model: z.object({ id: z.string(), version: z.int(), name: z.string(), method: z.string() }),
    complete: z.boolean().meta({ description: 'Whether all panels are done; until then the ranks may change' }),
    robustness: z
      .object({
        uncertainty: z.number().meta({ description: 'How far each weight may be from the truth, as a part of it' }),
        how: z.enum(['exact', 'simulated']),
        draws: z.int().optional(),
        seed: z.int().optional().meta({ description: 'The same seed gives the same figures' }),
      })
      .optional()
      .meta({ description: 'How `robust` of each row was found' }),
    items: z.array(rankingRowSchema).meta({ description: 'Best first, then those without a rank' }),
    open: z
      .array(z.object({ project: z.string(), title: z.string(), assessment: z.string().optional() }))
      .meta({ description: 'Proposals whose panels are not done' }),
  })
  .meta({ id: 'Ranking' });
export type Ranking = z.output<typeof rankingSchema>;

export const triedRankingSchema = rankingSchema
  .extend({
    moves: z
      .array(
        z.object({
          project: z.string(),
          title: z.string(),
          before: z.int().nullable().meta({ description: 'Its rank under the weights of the call; null without one' }),
          after: z.int().nullable(),
          gained: z.int().nullable().meta({ description: 'Places gained; below 0 when it falls' }),
          scoreChange: z.number().nullable(),
          byDimension: z
            .array(z.object({ dimension: z.string(), name: z.string(), change: z.number() }))
            .meta({ description: 'What each dimension adds more or less, the largest change first' }),
        }),
      )
      .meta({ description: 'Everybody, the best placed now first' }),
  })
  .meta({ id: 'TriedRanking' });
export type TriedRanking = z.output<typeof triedRankingSchema>;
