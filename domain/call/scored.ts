/** Scores and ranks under the model that a call has frozen: the arithmetic is domain/scoring's. Who cannot be ranked is named without a rank. */
import type { Alternative, Scoring } from '../scoring/models/result.ts';
import { scoreAll } from '../scoring/models/score-all.ts';
import { type FrozenModel, forMedians } from './frozen-model.ts';
import type { RankedProposal } from './state.ts';

/** Throws for ratings that do not fit the model: they were checked when they were given. */
export function scoringOf({ scoring, name }: FrozenModel, alternatives: readonly Alternative[]): Scoring {
  const { value, fault } = scoreAll(forMedians(scoring), alternatives);
  if (fault) throw new Error(`the scoring model ${name} cannot score: ${fault.field}: ${fault.message}`);
  return value;
}

/** The score of one proposal alone; undefined where something is missing or a must is not met, and where a score exists only beside others (TOPSIS). */
export function scoreOfOne(model: FrozenModel, alternative: Alternative): number | undefined {
  if (model.scoring.method === 'topsis') return undefined;
  return scoringOf(model, [alternative]).ranked[0]?.score;
}

/** Best first, equal scores with one rank; then those that are not ranked, in the order of their ids. */
export function rankingOf(model: FrozenModel, alternatives: readonly Alternative[]): RankedProposal[] {
  if (alternatives.length === 0) return [];
  const { ranked, apart } = scoringOf(model, alternatives);
  return [
    ...ranked.map(({ id, score, rank }) => ({ project: id, score, rank })),
    ...apart.map(({ id, score }) => ({ project: id, ...(score !== null && { score }) })),
  ];
}
