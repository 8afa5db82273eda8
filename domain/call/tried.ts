/** Other weights tried on a call: the same ratings, ranked anew, and who moves and why. Nothing of it is stored, and the frozen model stays. */
import { type Move, movesBetween } from '../scoring/explain/moves.ts';
import { type Checked, faultAt } from '../scoring/fault.ts';
import { idsOf } from '../scoring/models/model-faults.ts';
import type { Alternative } from '../scoring/models/result.ts';
import { scoreAll } from '../scoring/models/score-all.ts';
import type { FrozenModel } from './frozen-model.ts';
import { scoringOf } from './scored.ts';

/** The fault names the field: a goal that the model does not have, one that is left out, or weights that sum to nothing. */
export function withWeights(
  model: FrozenModel,
  weights: readonly { readonly dimension: string; readonly weight: number }[],
): Checked<FrozenModel> {
  const { scoring } = model;
  if (!('weighting' in scoring)) return faultAt('weights', 'This scoring model has no weights to try.');
  const direct = { by: 'direct' as const, weights: weights.map(({ dimension, weight }) => ({ goal: dimension, weight })) };
  const tried: FrozenModel = { ...model, scoring: { ...scoring, weighting: direct } };
  const { fault } = scoreAll(tried.scoring, []);
  if (!fault) return { value: tried };
  const goals = idsOf(scoring);
  const strange = weights.findIndex(({ dimension }) => !goals.includes(dimension));
  return faultAt(strange < 0 ? 'weights' : `weights.${strange}.dimension`, fault.message);
}

/** Who moves when one model takes the place of another, the best placed first. */
export function movesUnder(
  [before, after]: readonly [FrozenModel, FrozenModel],
  alternatives: readonly Alternative[],
): readonly Move[] {
  if (alternatives.length === 0) return [];
  return movesBetween(scoringOf(before, alternatives), scoringOf(after, alternatives));
}
