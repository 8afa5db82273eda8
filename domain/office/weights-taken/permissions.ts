/** Whether the result of a question of weights can become the weights of the office's goals, or of one of its scoring models, by this person now. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { PublishedScoringModel } from '../../scoring/models/published.ts';
import { requirePmo } from '../permissions.ts';
import type { OfficeState } from '../state.ts';
import type { Weighed } from './weighed.ts';

export interface Taking extends Pick<Context, 'actor'> {
  readonly as: 'goals' | 'scoring-model';
}

export function requireTaking(office: OfficeState, weighed: Weighed, { actor, as }: Taking): Refused {
  const no = requirePmo(office, { actor });
  if (no) return no;
  if (weighed.status === 'open')
    return refuse('wrong-status', 'This question of weights is open; its weights are known once it is closed.');
  if (!weighed.result) return refuse('wrong-status', 'Nobody has answered this question of weights; ask another one.');
  return as === 'goals' ? faultInGoals(office, weighed) : faultInModels(office, weighed);
}

function faultInGoals({ goals }: OfficeState, { of, items }: Weighed): Refused {
  if (of !== 'goals')
    return refuse(
      'unknown-reference',
      'These are weights of dimensions that the question named, not of the goals of the office.',
    );
  return sameIds(goals, items)
    ? undefined
    : refuse('version-changed', 'The office has other goals now than those that were weighed; ask for weights of these.');
}

function faultInModels(office: OfficeState, weighed: Weighed): Refused {
  if (modelsThatFit(office, weighed).length > 0) return undefined;
  return refuse(
    'unknown-reference',
    'No scoring model of this office rates exactly what was weighed; publish one with these ids first.',
    'model',
  );
}

/** The newest versions of the scoring models that rate exactly what was weighed. */
export function modelsThatFit({ scoringModels }: OfficeState, { items }: Weighed): readonly PublishedScoringModel[] {
  return Object.values(scoringModels)
    .flatMap(versions => versions.slice(-1))
    .filter(({ scoring }) => 'weighting' in scoring && sameIds(ratedIn(scoring), items));
}

type Scoring = PublishedScoringModel['scoring'];
export type WeightedScoring = Extract<Scoring, { weighting: unknown }>;

function ratedIn(scoring: WeightedScoring): readonly { readonly id: string }[] {
  return scoring.method === 'screen-and-score' ? scoring.should : scoring.goals;
}

interface Named {
  readonly id: string;
}

function sameIds(left: readonly Named[], right: readonly Named[]): boolean {
  return left.length === right.length && left.every(({ id }) => right.some(other => other.id === id));
}
