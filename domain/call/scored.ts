/** Scores and ranks under the model that a call has frozen: the arithmetic is domain/scoring's. Who cannot be scored is named without a rank. */
import type { Alternative } from '../scoring/models/result.ts';
import { weightedScore } from '../scoring/weighted.ts';
import type { FrozenModel } from './frozen-model.ts';
import type { RankedProposal } from './state.ts';

/** What one dimension is worth in the model and adds to the score. */
export interface Addition {
  /** Share of all weights, 0 to 1. */
  readonly share?: number | undefined;
  readonly value: number | null;
  readonly adds: number | null;
}

/** By dimension; what is missing adds nothing, and there is no score then. */
export function additionsOf(model: FrozenModel, { ratings = {} }: Alternative): Map<string, Addition> {
  const weighted = goalsOf(model).map(goal => ({ ...goal, points: ratings[goal.goal] ?? 0 }));
  return new Map(
    weightedScore(weighted).goals.map(({ goal, share, adds, points }) => {
      const isRated = typeof ratings[goal] === 'number';
      return [goal, { share, value: isRated ? points : null, adds: isRated ? adds : null }];
    }),
  );
}

/** The score of one proposal alone; undefined where a rating is missing. */
export function scoreOfOne(model: FrozenModel, { ratings = {} }: Alternative): number | undefined {
  const goals = goalsOf(model);
  const rated = goals.flatMap(goal => {
    const points = ratings[goal.goal];
    return typeof points === 'number' ? [{ ...goal, points }] : [];
  });
  return rated.length < goals.length ? undefined : weightedScore(rated).total;
}

function goalsOf({ scoring, name }: FrozenModel): { readonly goal: string; readonly weight: number }[] {
  if (scoring.method !== 'weighted-sum' || scoring.weighting.by !== 'direct')
    throw new Error(`the scoring model ${name} is none that a call freezes`);
  const { weights } = scoring.weighting;
  return scoring.goals.map(({ id }) => ({ goal: id, weight: weights.find(({ goal }) => goal === id)?.weight ?? 0 }));
}

/** Best first, equal scores with one rank; then those that could not be scored, in the order of their ids. */
export function rankingOf(model: FrozenModel, alternatives: readonly Alternative[]): RankedProposal[] {
  const scored = alternatives.map(alternative => ({ project: alternative.id, score: scoreOfOne(model, alternative) }));
  const ranked = scored.flatMap(({ project, score }) => (score === undefined ? [] : [{ project, score }]));
  ranked.sort((left, right) => right.score - left.score || (left.project < right.project ? -1 : 1));
  const apart = scored.filter(({ score }) => score === undefined).map(({ project }) => ({ project }));
  return [
    ...ranked.map(entry => ({ ...entry, rank: 1 + ranked.filter(({ score }) => score > entry.score).length })),
    ...apart.sort((left, right) => (left.project < right.project ? -1 : 1)),
  ];
}
