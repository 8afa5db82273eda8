/** What is answered about a portfolio under two scoring models: who moves from which place to which, and by which goal. */
import * as z from 'zod';

const modelView = z.object({
  id: z.string().meta({ description: '`goals` for the goals of the office, `draft` for what nobody has published' }),
  version: z.int(),
  name: z.string(),
  method: z.string(),
  draft: z.boolean().meta({ description: 'Whether something of it was only tried: its weights, or all of it' }),
});

export const rescoredRowSchema = z
  .object({
    project: z.string(),
    title: z.string(),
    by: z
      .enum(['panel', 'claim'])
      .meta({ description: "Whose ratings count: the newest panel's, or without one the sponsor's own points" }),
    before: z.int().nullable().meta({ description: 'Its rank under the model now; null without one' }),
    after: z.int().nullable(),
    gained: z.int().nullable().meta({ description: 'Places gained; below 0 when it falls' }),
    scoreBefore: z.number().nullable(),
    scoreAfter: z.number().nullable(),
    scoreChange: z.number().nullable().meta({ description: 'Null between methods, whose scores have no common measure' }),
    byDimension: z
      .array(z.object({ dimension: z.string(), name: z.string(), change: z.number() }))
      .meta({ description: 'What each goal adds more or less, the largest change first' }),
    missing: z
      .array(z.object({ dimension: z.string(), name: z.string() }))
      .meta({ description: 'What nobody has rated, or was failed, where it has no place under the other model' }),
  })
  .meta({ id: 'RescoredProject' });

export const rescoredSchema = z
  .object({
    before: modelView,
    after: modelView,
    counted: z
      .object({
        panel: z.int().meta({ description: 'Projects scored by what a panel said' }),
        claim: z.int().meta({ description: "Projects scored by the sponsor's own points, because no panel has rated them" }),
        unrated: z.int().meta({ description: 'Projects without any rating, which are left out' }),
        moved: z.int().meta({ description: 'Projects whose place is another' }),
      })
      .meta({ description: 'Of all projects, not of this page' }),
    items: z.array(rescoredRowSchema).meta({ description: 'The best placed under the other model first' }),
    next: z.int().optional().meta({ description: '`from` of the next page; absent on the last' }),
  })
  .meta({ id: 'Rescored' });
export type RescoredPortfolio = z.output<typeof rescoredSchema>;
export type RescoredRow = z.output<typeof rescoredRowSchema>;
