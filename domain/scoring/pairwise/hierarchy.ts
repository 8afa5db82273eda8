/**
 * A hierarchy of goals and what it says about alternatives. Weights are judged among the children of each branch and multiplied down to the
 * leaves; under each leaf the alternatives are compared with each other, and their shares are added up by the leaves' weights.
 * `distributive`: the alternatives share one under each goal, so that a new one takes from all. `ideal`: the best one has one.
 * Source: T. L. Saaty, The Analytic Hierarchy Process (1980); the two ways of synthesis: E. Forman & S. Gass, The AHP: an exposition (2001).
 */
import { type Checked, faultAt } from '../fault.ts';
import type { Judgement } from './judgements.ts';
import { type Priorities, prioritiesOf } from './priorities.ts';
import { defaultRandomIndex, type RandomIndexTable } from './random-index.ts';

/** A goal with the goals that it is made of, and judgements among those; a leaf has neither. */
export interface Branch {
  readonly id: string;
  readonly children?: readonly Branch[];
  readonly judgements?: readonly Judgement[];
}

export interface HierarchyWeights {
  /** Share of the whole that each leaf has, in the order of the tree; they sum to one. */
  readonly leaves: readonly { readonly id: string; readonly weight: number }[];
  /** The judgements of each branch that has children. */
  readonly branches: readonly { readonly id: string; readonly priorities: Priorities }[];
}

export function hierarchyWeights(root: Branch, table: RandomIndexTable = defaultRandomIndex): Checked<HierarchyWeights> {
  return weightsBelow(root, { weight: 1, table });
}

function weightsBelow(branch: Branch, above: { weight: number; table: RandomIndexTable }): Checked<HierarchyWeights> {
  const { id, children = [], judgements = [] } = branch;
  if (children.length === 0) return { value: { leaves: [{ id, weight: above.weight }], branches: [] } };
  const items = children.map(child => child.id);
  const { value: priorities, fault } = prioritiesOf(items, judgements, above.table);
  if (fault) return faultAt(`${id}.${fault.field}`, fault.message);
  const parts: HierarchyWeights[] = [{ leaves: [], branches: [{ id, priorities }] }];
  for (const [index, child] of children.entries()) {
    const below = weightsBelow(child, { weight: above.weight * (priorities.weights[index] ?? 0), table: above.table });
    if (below.fault) return below;
    parts.push(below.value);
  }
  return { value: { leaves: parts.flatMap(part => part.leaves), branches: parts.flatMap(part => part.branches) } };
}

export interface Comparison {
  readonly goal: string;
  /** Share of the whole, as a leaf has it. */
  readonly weight: number;
  /** Of the alternatives with each other, with this goal in mind. */
  readonly judgements: readonly Judgement[];
}

export interface SynthesisSettings {
  readonly synthesis?: 'distributive' | 'ideal';
  readonly table?: RandomIndexTable;
}

export interface Synthesis {
  readonly scores: readonly { readonly id: string; readonly score: number }[];
  /** How the alternatives fare under each goal with a weight; `worth` is what enters the sum. */
  readonly local: readonly { readonly goal: string; readonly priorities: Priorities; readonly worth: readonly number[] }[];
}

/** A goal of weight 0 is not asked for its comparisons. */
export function synthesised(
  alternatives: readonly string[],
  comparisons: readonly Comparison[],
  { synthesis = 'distributive', table = defaultRandomIndex }: SynthesisSettings = {},
): Checked<Synthesis> {
  const counted = comparisons.filter(({ weight }) => weight > 0);
  const local: Synthesis['local'][number][] = [];
  for (const { goal, judgements } of counted) {
    const { value: priorities, fault } = prioritiesOf(alternatives, judgements, table);
    if (fault) return faultAt(`comparisons.${goal}.${fault.field}`, fault.message);
    const best = synthesis === 'ideal' ? Math.max(...priorities.weights) : 1;
    local.push({ goal, priorities, worth: priorities.weights.map(weight => weight / best) });
  }
  const scores = alternatives.map((id, index) => ({
    id,
    score: counted.reduce((sum, { weight }, at) => sum + weight * (local[at]?.worth[index] ?? 0), 0),
  }));
  return { value: { scores, local } };
}
