/** A TOPSIS model over projects: closeness is the score, and who lacks a rating stands apart, without a range, because the others would move with it. */
import { own } from '../../values/record.ts';
import { type Checked, faultAt } from '../fault.ts';
import { comparable, placed } from '../ranking.ts';
import type { ModelOf } from './model.ts';
import type { Addition, Alternative, Scoring } from './result.ts';
import { topsis } from './topsis.ts';
import { weightsOf } from './weighting.ts';

export function scoreTopsis({ goals, weighting }: ModelOf<'topsis'>, alternatives: readonly Alternative[]): Checked<Scoring> {
  const weights = weightsOf(
    goals.map(({ id }) => id),
    weighting,
  );
  if (weights.fault) return weights;
  const { shares } = weights.value;
  const rows = alternatives.map(({ id, ratings = {} }) => ({ id, ratings: goals.map(goal => own(ratings, goal.id) ?? null) }));
  const { value: results, fault } = topsis(
    { weights: shares, rows },
    goals.map(({ aim }) => aim === 'maximise'),
  );
  if (fault) return faultAt(fault.field.replace(/^rows/, 'alternatives'), fault.message);
  const scored = results.map(({ id, closeness, scaled }, index) => {
    const additions = goals.map(
      (goal, place): Addition => ({
        goal: goal.id,
        share: shares[place] ?? 0,
        rating: rows[index]?.ratings[place] ?? null,
        value: scaled[place] ?? null,
        adds: null,
        held: false,
      }),
    );
    return { id, closeness, additions };
  });
  const order = placed(
    scored.flatMap(entry => (entry.closeness === null ? [] : [{ ...entry, score: entry.closeness }])),
    (left, right) => comparable(left.score) - comparable(right.score),
  );
  return {
    value: {
      method: 'topsis',
      ranked: order.map(({ id, rank, sharedBy, score, additions }) => ({ id, rank, sharedBy, score, additions })),
      apart: scored.filter(({ closeness }) => closeness === null).map(apartFrom),
    },
  };
}

function apartFrom({
  id,
  additions,
}: {
  readonly id: string;
  readonly additions: readonly Addition[];
}): Scoring['apart'][number] {
  const missing = additions.filter(({ rating, share }) => rating === null && share > 0);
  return {
    id,
    why: 'incomplete',
    missing: missing.map(({ goal }) => goal),
    failed: [],
    score: null,
    range: null,
    answered: additions.filter(({ rating }) => rating !== null).reduce((sum, { share }) => sum + share, 0),
    additions,
  };
}
