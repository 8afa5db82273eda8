/**
 * An AHP model over projects: under each goal the projects are compared in pairs, and what each is worth there is added up by the goals' weights. A
 * project that no comparison under some goal names stands apart, and the others are scored without it; a goal of weight 0 is not asked for.
 * Under distributive synthesis all scores together are one, so another project changes every score and can change the order of others.
 * Source: T. L. Saaty, The Analytic Hierarchy Process (1980).
 */
import { own } from '../../values/record.ts';
import { type Checked, faultAt } from '../fault.ts';
import type { Comparison, Synthesis } from '../pairwise/hierarchy.ts';
import { synthesised } from '../pairwise/hierarchy.ts';
import { comparable, placed } from '../ranking.ts';
import type { ModelOf } from './model.ts';
import type { Addition, Alternative, Apart, Comparisons, Scoring } from './result.ts';
import { weightsOf } from './weighting.ts';

type Model = ModelOf<'ahp'>;

export function scoreAhp(model: Model, alternatives: readonly Alternative[], comparisons: Comparisons): Checked<Scoring> {
  const weights = weightsOf(
    model.goals.map(({ id }) => id),
    model.weighting,
  );
  if (weights.fault) return weights;
  const asked = model.goals.map(
    ({ id }, index): Comparison => ({
      goal: id,
      weight: weights.value.shares[index] ?? 0,
      judgements: own(comparisons, id) ?? [],
    }),
  );
  const apart = alternatives.length < 2 ? [] : alternatives.flatMap(({ id }) => apartFrom(id, asked));
  const left = new Set(apart.map(({ id }) => id));
  const compared = alternatives.map(({ id }) => id).filter(id => !left.has(id));
  if (compared.length === 0) return { value: { method: 'ahp', ranked: [], apart, consistency: [] } };
  const among = asked.map(entry => ({
    ...entry,
    judgements: entry.judgements.filter(({ item, over }) => !left.has(item) && !left.has(over)),
  }));
  const { value: synthesis, fault } = synthesised(compared, among, { synthesis: model.synthesis, table: model.randomIndex });
  return fault ? faultAt(fault.field, fault.message) : { value: { ...scoringOf(asked, synthesis), apart } };
}

function scoringOf(asked: readonly Comparison[], { scores, local }: Synthesis): Omit<Scoring, 'apart'> {
  const scored = scores.map(({ id, score }, index) => ({
    id,
    score,
    additions: asked.map(entry => additionOf(entry, local, index)),
  }));
  return {
    method: 'ahp',
    ranked: placed(scored, (left, right) => comparable(left.score) - comparable(right.score)),
    consistency: local.map(({ goal, priorities }) => ({ goal, ratio: priorities.consistencyRatio })),
  };
}

function additionOf({ goal, weight }: Comparison, local: Synthesis['local'], index: number): Addition {
  const value = local.find(entry => entry.goal === goal)?.worth[index] ?? null;
  return { goal, share: weight, rating: null, value, adds: value === null ? 0 : weight * value, held: false };
}

/** Set apart when a goal with a weight has no comparison of this project. */
function apartFrom(id: string, asked: readonly Comparison[]): readonly Apart[] {
  const counted = asked.filter(({ weight }) => weight > 0);
  const missing = counted.filter(({ judgements }) => !judgements.some(({ item, over }) => item === id || over === id));
  if (missing.length === 0) return [];
  return [
    {
      id,
      why: 'incomplete',
      missing: missing.map(({ goal }) => goal),
      failed: [],
      score: null,
      range: null,
      answered: counted.filter(entry => !missing.includes(entry)).reduce((sum, { weight }) => sum + weight, 0),
      additions: [],
    },
  ];
}
