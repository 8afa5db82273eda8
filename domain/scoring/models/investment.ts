/**
 * A money model over projects: the score is the net present value in minor units, or the benefit-cost ratio, under the model's rate and convention. A
 * project with a year missing has no figure and stands apart; so does one without costs where the ratio counts, because its ratio is undefined.
 */
import { type Checked, faultAt } from '../fault.ts';
import { type Appraisal, appraise } from '../money/appraisal.ts';
import { comparable, placed } from '../ranking.ts';
import type { ModelOf } from './model.ts';
import type { Addition, Alternative, Apart, Scoring } from './result.ts';

type Model = ModelOf<'investment'>;

interface Figure {
  readonly id: string;
  readonly score: number;
  readonly additions: readonly Addition[];
}

export function scoreInvestments(model: Model, alternatives: readonly Alternative[]): Checked<Scoring> {
  const results: (Figure | Apart)[] = [];
  for (const alternative of alternatives) {
    const { value, fault } = figureOf(model, alternative);
    if (fault) return { fault };
    results.push(value);
  }
  // Amounts are whole minor units and compared to the last of them; a ratio has rounding in its last digits.
  const keyOf = model.rankBy === 'net-present-value' ? Number : comparable;
  const ranked = placed(
    results.flatMap(result => ('why' in result ? [] : [result])),
    (left, right) => keyOf(left.score) - keyOf(right.score),
  );
  return { value: { method: 'investment', ranked, apart: results.flatMap(result => ('why' in result ? [result] : [])) } };
}

function figureOf(model: Model, { id, costs = [], benefits = [] }: Alternative): Checked<Figure | Apart> {
  const missing = [...missingYears('costs', costs), ...missingYears('benefits', benefits)];
  if (missing.length > 0) return { value: apartFor(id, missing) };
  const { value, fault } = appraise({ costs, benefits }, model);
  if (fault) return faultAt(fault.field === 'rate' ? 'rate' : `alternatives.${id}.${fault.field}`, fault.message);
  const score = model.rankBy === 'net-present-value' ? value.npv : value.benefitCostRatio;
  return { value: score === null ? apartFor(id, ['costs']) : { id, score, additions: additionsOf(model, value) } };
}

function missingYears(field: 'costs' | 'benefits', amounts: readonly (number | null)[]): readonly string[] {
  if (amounts.length === 0) return [field];
  return amounts.flatMap((amount, year) => (amount === null ? [`${field}.${year}`] : []));
}

/** Present values, each rounded by itself: their difference may be a minor unit off the score, which is rounded once. */
function additionsOf({ rankBy }: Model, { pvBenefits, pvCosts }: Appraisal): readonly Addition[] {
  const sum = rankBy === 'net-present-value';
  const entry = { share: 1, rating: null, held: false };
  return [
    { ...entry, goal: 'benefits', value: pvBenefits, adds: sum ? pvBenefits : null },
    { ...entry, goal: 'costs', value: pvCosts, adds: sum ? 0 - (pvCosts ?? 0) : null },
  ];
}

function apartFor(id: string, missing: readonly string[]): Apart {
  return { id, why: 'incomplete', missing, failed: [], score: null, range: null, answered: 0, additions: [] };
}
