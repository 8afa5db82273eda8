/**
 * The scoring model that a call freezes when it opens: its proposals are rated and scored by this copy, whatever the office publishes later (P12).
 * What a panel rates follows from the method: goals, parts of a cost of delay, factors, and musts that are answered with yes or no.
 */
import type { ScoringModel } from '../scoring/models/model.ts';
import { type PublishedScoringModel, publishedScoringModelSchema } from '../scoring/models/published.ts';
import { percentScale, type Scale } from '../scoring/scale.ts';

export const frozenModelSchema = publishedScoringModelSchema;
export type FrozenModel = PublishedScoringModel;

/** What an assessor says something about. */
export interface Dimension {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
  readonly kind: 'points' | 'must';
  /** Absent where any number may be given, and of a must. */
  readonly scale?: Scale | undefined;
}

interface Part {
  readonly id: string;
  readonly name: string;
  readonly description?: string | undefined;
}

/** Methods whose ratings do not come from panels: comparisons of all projects with each other, and money alone. */
export function isForPanels({ method }: Pick<ScoringModel, 'method'>): boolean {
  return method !== 'ahp' && method !== 'investment';
}

/** In the order in which they are rated; none of a method that no panel rates. */
export function dimensionsOf({ scoring }: Pick<FrozenModel, 'scoring'>): readonly Dimension[] {
  switch (scoring.method) {
    case 'weighted-sum':
      return scoring.goals.map(goal => ({ ...partOf(goal), kind: 'points', scale: goal.scale ?? percentScale }));
    case 'topsis':
      return scoring.goals.map(goal => ({ ...partOf(goal), kind: 'points' }));
    case 'wsjf':
      return [...scoring.costOfDelay, scoring.jobSize].map(part => ({ ...partOf(part), kind: 'points' }));
    case 'screen-and-score': {
      const scale: Scale = { kind: 'points', low: scoring.low, high: scoring.high };
      const musts = scoring.must.map(part => ({ ...partOf(part), kind: 'must' as const }));
      return [...musts, ...scoring.should.map(part => ({ ...partOf(part), kind: 'points' as const, scale }))];
    }
    default:
      return [];
  }
}

function partOf({ id, name, description }: Part): Part {
  return { id, name, ...(description !== undefined && { description }) };
}

/** The model as medians are scored by it: one of an even panel may lie between two levels of a scale that takes nothing else from an assessor. */
export function forMedians(scoring: ScoringModel): ScoringModel {
  if (scoring.method !== 'weighted-sum') return scoring;
  const goals = scoring.goals.map(goal =>
    goal.scale?.kind === 'points' && goal.scale.levelsOnly ? { ...goal, scale: { ...goal.scale, levelsOnly: false } } : goal,
  );
  return { ...scoring, goals };
}

/** A model as people call it: its name and version. */
export function modelInWords({ name, version }: Pick<FrozenModel, 'name' | 'version'>): string {
  return `${name}, version ${version}`;
}
