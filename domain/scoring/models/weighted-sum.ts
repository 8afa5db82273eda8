/**
 * The weighted sum: each rating becomes 0 to 100 by its goal's scale, and the score is their mean by weights. Where a rating is missing, the project
 * has no score and stands apart, with the range that the missing rating leaves; a goal of weight 0 is not missed.
 * Sources: SMART (Edwards 1977; Goodwin & Wright); the weighted scoring model of project selection.
 */
import { compare, type Exact } from '../../values/exact.ts';
import { own } from '../../values/record.ts';
import { hundred, numberOf, zero } from '../exactness.ts';
import { type Checked, faultAt, firstFault } from '../fault.ts';
import { placed } from '../ranking.ts';
import { faultInRating, faultInScale, percentScale, type Rating, type Scale, type Valued, worthOf } from '../scale.ts';
import { type WeightedMean, weightedMean } from '../weighted-mean.ts';
import type { ModelOf, ScaledGoal } from './model.ts';
import type { Addition, Alternative, Scoring } from './result.ts';
import { type Weights, weightsOf } from './weighting.ts';

interface Scored {
  readonly id: string;
  readonly mean: WeightedMean;
  readonly additions: readonly Addition[];
  readonly missing: readonly string[];
}

export function scoreWeightedSum(model: ModelOf<'weighted-sum'>, alternatives: readonly Alternative[]): Checked<Scoring> {
  const { goals } = model;
  const fault = firstFault(goals.map((goal, index) => () => faultInScale(scaleOf(goal), `goals.${index}.scale`)));
  if (fault) return { fault };
  const weights = weightsOf(
    goals.map(({ id }) => id),
    model.weighting,
  );
  if (weights.fault) return weights;
  const scored: Scored[] = [];
  for (const alternative of alternatives) {
    const { value, fault: wrong } = scoredBy(goals, weights.value, alternative);
    if (wrong) return faultAt(`alternatives.${alternative.id}.${wrong.field}`, wrong.message);
    scored.push(value);
  }
  return { value: scoringOf(scored) };
}

const scaleOf = ({ scale }: ScaledGoal): Scale => scale ?? percentScale;

function scoredBy(goals: readonly ScaledGoal[], weights: Weights, { id, ratings = {} }: Alternative): Checked<Scored> {
  const given = goals.map(goal => own(ratings, goal.id) ?? null);
  const fault = firstFault(
    goals.map((goal, index) => () => faultInRating(scaleOf(goal), given[index] ?? null, `ratings.${goal.id}`)),
  );
  if (fault) return { fault };
  const valued = goals.map((goal, index) => valuedOf(scaleOf(goal), given[index] ?? null));
  const entries = valued.map((entry, index) => ({ weight: weights.exact[index] ?? zero, value: entry?.value ?? null }));
  const additions = goals.map((goal, index) =>
    additionOf(goal.id, { share: weights.shares[index] ?? 0, rating: given[index] ?? null, valued: valued[index] ?? null }),
  );
  const missing = additions.filter(({ rating, share }) => rating === null && share > 0).map(({ goal }) => goal);
  return { value: { id, mean: weightedMean(entries, [zero, hundred]), additions, missing } };
}

const valuedOf = (scale: Scale, rating: Rating) => (rating === null ? null : worthOf(scale, rating));

interface Given {
  readonly share: number;
  readonly rating: Rating;
  readonly valued: Valued | null;
}

/** What a goal adds: its share times the value of its rating. */
export function additionOf(goal: string, { share, rating, valued }: Given): Addition {
  const value = valued && numberOf(valued.value);
  return { goal, share, rating, value, adds: value === null ? null : share * value, held: valued?.held ?? false };
}

function scoringOf(scored: readonly Scored[]): Scoring {
  const complete = scored.flatMap(entry => (entry.mean.exact ? [{ ...entry, exact: entry.mean.exact }] : []));
  const order = placed(complete, (left: { exact: Exact }, right: { exact: Exact }) => compare(left.exact, right.exact));
  return {
    method: 'weighted-sum',
    ranked: order.map(({ id, rank, sharedBy, mean, additions }) => ({ id, rank, sharedBy, score: mean.score ?? 0, additions })),
    apart: scored
      .filter(({ mean }) => mean.exact === null)
      .map(({ id, mean, additions, missing }) => ({
        id,
        why: 'incomplete',
        missing,
        failed: [],
        score: null,
        range: mean.range,
        answered: mean.answered,
        additions,
      })),
  };
}
