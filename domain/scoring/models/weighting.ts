/**
 * The weights that a model's goals have, by whichever way it finds them. Pairwise judgements that contradict each other more than a ratio of 0.10
 * are refused, or taken with the reason that the model gives.
 */
import { type Exact, exact } from '../../values/exact.ts';
import { type Checked, faultAt } from '../fault.ts';
import { faultInConsistency } from '../pairwise/acceptance.ts';
import { type GroupPriorities, groupPriorities } from '../pairwise/group.ts';
import { directWeights, rankWeights, swingWeights } from '../weights.ts';
import type { Weighting } from './model.ts';

export interface Weights {
  /** In the order of the goals; they sum to one. */
  readonly shares: readonly number[];
  /** The same proportions, as exactly as they were given. */
  readonly exact: readonly Exact[];
  /** Of pairwise judgements: consistency, each person's own weights, disagreements. */
  readonly judged?: GroupPriorities;
}

/** Each goal must have exactly one entry; under `pairwise`, the judgements must relate all goals. */
export function weightsOf(goals: readonly string[], weighting: Weighting): Checked<Weights> {
  if (weighting.by === 'pairwise') return judgedWeights(goals, weighting);
  const { value: figures, fault } = figuresOf(goals, weighting);
  if (fault) return { fault };
  if (weighting.by === 'rank') return asWeights(rankWeights(figures, weighting.formula), 'weighting');
  const shares = weighting.by === 'swing' ? swingWeights(figures) : directWeights(figures);
  return asWeights(shares, 'weighting', figures.map(exact));
}

function asWeights(shares: Checked<readonly number[]>, field: string, given?: readonly Exact[]): Checked<Weights> {
  if (shares.fault) return faultAt(`${field}.${shares.fault.field}`, shares.fault.message);
  return { value: { shares: shares.value, exact: given ?? shares.value.map(exact) } };
}

type ByFigures = Exclude<Weighting, { by: 'pairwise' }>;

/** The figure of each goal, in the order of the goals. */
function figuresOf(goals: readonly string[], weighting: ByFigures): Checked<readonly number[]> {
  const [list, entries] = entriesOf(weighting);
  const strange = entries.findIndex(
    ({ goal }, index) => !goals.includes(goal) || entries.findIndex(other => other.goal === goal) !== index,
  );
  if (strange !== -1)
    return faultAt(
      `weighting.${list}.${strange}`,
      `${entries[strange]?.goal} is no goal of this model or stands twice; name each of ${goals.join(', ')} once.`,
    );
  const missing = goals.find(goal => !entries.some(entry => entry.goal === goal));
  if (missing !== undefined)
    return faultAt(`weighting.${list}`, `The goal ${missing} has no entry; give one, 0 if it shall not count.`);
  return { value: goals.map(goal => entries.find(entry => entry.goal === goal)?.figure ?? 0) };
}

function entriesOf(weighting: ByFigures): readonly [string, readonly { readonly goal: string; readonly figure: number }[]] {
  if (weighting.by === 'direct') return ['weights', weighting.weights.map(({ goal, weight }) => ({ goal, figure: weight }))];
  if (weighting.by === 'swing') return ['points', weighting.points.map(({ goal, points }) => ({ goal, figure: points }))];
  return ['ranks', weighting.ranks.map(({ goal, rank }) => ({ goal, figure: rank }))];
}

type ByJudgement = Extract<Weighting, { by: 'pairwise' }>;

function judgedWeights(goals: readonly string[], { people, randomIndex, acceptedBecause }: ByJudgement): Checked<Weights> {
  const { value: judged, fault } = groupPriorities(goals, people, randomIndex);
  if (fault) return faultAt(`weighting.${fault.field}`, fault.message);
  const inconsistent = faultInConsistency({ ratio: judged.consistencyRatio, acceptedBecause }, 'weighting.acceptedBecause');
  if (inconsistent) return { fault: inconsistent };
  return { value: { shares: judged.weights, exact: judged.weights.map(exact), judged } };
}
