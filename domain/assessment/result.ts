/**
 * What a panel's ratings come to: of each dimension the median with its spread, beside the sponsor's claim, and who has not answered. Missing is
 * missing, never zero; of a must, more than half of those who answered say whether it is met.
 */
import * as z from 'zod';
import { type Dimension, dimensionsOf, type FrozenModel } from '../call/frozen-model.ts';
import type { Alternative } from '../scoring/models/result.ts';
import { asksPanelToTalk, panelOf } from '../scoring/panel.ts';
import { personIdSchema } from '../values/ids.ts';
import { idSchema } from '../values/text.ts';
import type { Claim } from './opening/facts.ts';
import type { Rating } from './ratings/rating.ts';

export const dimensionResultSchema = z.strictObject({
  dimension: idSchema,
  median: z
    .union([z.number(), z.boolean(), z.null()])
    .meta({ description: 'Of a must, what more than half say; null when nobody could tell, or a must has as many yes as no' }),
  spread: z.number().nullable().meta({ description: 'Highest less lowest rating; null below two, and of a must' }),
  lowest: z.number().nullable(),
  highest: z.number().nullable(),
  n: z.int().meta({ description: 'How many have given a value' }),
  asked: z.int(),
  claim: z.number().optional().meta({ description: "The sponsor's own points, which never enter the score" }),
  talk: z.boolean().meta({ description: 'Whether the ratings differ so much that the panel is asked to talk' }),
});
export type DimensionResult = z.output<typeof dimensionResultSchema>;

export const panelResultSchema = z.strictObject({
  dimensions: z.array(dimensionResultSchema),
  missing: z.array(idSchema).meta({ description: 'Dimensions that nobody could rate' }),
  unanswered: z.array(personIdSchema).meta({ description: 'Assessors who have not answered' }),
});
export type PanelResult = z.output<typeof panelResultSchema>;

interface Rated {
  readonly model: FrozenModel;
  readonly claims: readonly Claim[];
  readonly assessors: readonly string[];
  readonly ratings: readonly { readonly assessor: string; readonly ratings: readonly Rating[] }[];
}

export function panelResult(rated: Rated): PanelResult {
  const { assessors, ratings } = rated;
  const dimensions = dimensionsOf(rated.model).map(dimension => resultOf(dimension, rated));
  return {
    dimensions,
    missing: dimensions.filter(({ median }) => median === null).map(({ dimension }) => dimension),
    unanswered: assessors.filter(assessor => !ratings.some(entry => entry.assessor === assessor)),
  };
}

function resultOf(dimension: Dimension, { model, claims, assessors, ratings }: Rated): DimensionResult {
  const given = assessors.map(
    assessor =>
      ratings.find(entry => entry.assessor === assessor)?.ratings.find(rating => rating.dimension === dimension.id)?.value ??
      null,
  );
  const claim = claims.find(entry => entry.dimension === dimension.id)?.points;
  const about = { dimension: dimension.id, asked: assessors.length, ...(claim !== undefined && { claim }) };
  if (dimension.kind === 'must') return { ...about, ...mustResult(given) };
  const numbers = given.map(value => (typeof value === 'number' ? value : null));
  const told = numbers.filter(value => value !== null);
  const summary = panelOf(numbers);
  return {
    ...about,
    median: summary.median,
    spread: summary.n < 2 ? null : summary.range,
    lowest: told.length === 0 ? null : Math.min(...told),
    highest: told.length === 0 ? null : Math.max(...told),
    n: summary.n,
    talk: model.spreadLimit !== undefined && asksPanelToTalk(summary, model.spreadLimit),
  };
}

/** A panel that does not agree on a must is asked to talk. */
function mustResult(given: readonly (number | boolean | null)[]) {
  const yes = given.filter(value => value === true).length;
  const no = given.filter(value => value === false).length;
  const median = yes === no ? null : yes > no;
  return { median, spread: null, lowest: null, highest: null, n: yes + no, talk: yes > 0 && no > 0 };
}

/** The medians as a scoring model takes them. */
export function alternativeOf(id: string, { dimensions }: Pick<PanelResult, 'dimensions'>): Alternative {
  const ratings: Record<string, number | null> = {};
  const musts: Record<string, boolean | null> = {};
  for (const { dimension, median } of dimensions) {
    if (typeof median === 'boolean') musts[dimension] = median;
    else ratings[dimension] = median;
  }
  return { id, ratings, musts };
}
