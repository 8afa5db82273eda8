/** A portfolio under one model and under another: who moves from which place to which, and which goal has the largest part in it. */
import type { OfficeState } from '../../office/state.ts';
import { type Move, movesBetween } from '../../scoring/explain/moves.ts';
import type { Apart, Ranked } from '../../scoring/models/result.ts';
import type { FrozenModel } from '../frozen-model.ts';
import { scoringOf } from '../scored.ts';
import { alternativesIn, type RatedProject, ratedBy } from './portfolio.ts';

export interface Rescored extends Omit<Move, 'id' | 'apartFor'> {
  readonly project: string;
  readonly by: 'panel' | 'claim';
  /** Null while something is missing, or a must is not met. */
  readonly scores: readonly [before: number | null, after: number | null];
  /** What is missing or was failed under the model after, for whoever has no place there. */
  readonly apartFor: readonly string[];
}

/** Everybody who has ratings, the best placed under the model after first; then those without a place there. */
export function rescored(
  office: OfficeState,
  [before, after]: readonly [FrozenModel, FrozenModel],
  projects: readonly RatedProject[],
): readonly Rescored[] {
  if (!projects.some(project => ratedBy(project))) return [];
  const [former, now] = [before, after].map(model => scoringOf(model, alternativesIn(office, model, projects)));
  if (!former || !now) return [];
  const scoresOf = (entries: readonly (Ranked | Apart)[]) => new Map(entries.map(({ id, score }) => [id, score]));
  const [scoresBefore, scoresAfter] = [former, now].map(({ ranked, apart }) => scoresOf([...ranked, ...apart]));
  const sources = new Map(projects.map(entry => [entry.project, ratedBy(entry)]));
  return movesBetween(former, now).map(({ id: project, ...move }) => ({
    project,
    ...move,
    by: sources.get(project) ?? 'claim',
    scores: [scoresBefore?.get(project) ?? null, scoresAfter?.get(project) ?? null],
  }));
}
