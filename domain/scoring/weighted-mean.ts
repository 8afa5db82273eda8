/**
 * The weighted mean of what is there, and what is missing said beside it: no score while a goal with a weight has no rating, the share of the
 * weight that has been answered, the mean of the answers alone (never shown as the score), and the least and greatest score that the missing
 * ratings leave possible. A goal of weight 0 changes nothing, also when its rating is missing.
 */
import { type Exact, exact, minus, over, plus, times } from '../values/exact.ts';
import { dot, numberOf, share, sumOf, zero } from './exactness.ts';
import type { Checked } from './fault.ts';
import { checkedTable, type RatingRow, type RatingTable } from './table.ts';
import { exactMean } from './weighted.ts';

export interface WeightedValue {
  readonly weight: Exact;
  /** Null when it is missing. */
  readonly value: Exact | null;
}

export interface WeightedMean {
  /** To compare with; null while something is missing. */
  readonly exact: Exact | null;
  /** To show. */
  readonly score: number | null;
  /** 0 to 1. */
  readonly answered: number;
  readonly meanOfAnswered: number | null;
  /** Missing values at the worst and at the best; null when those are not known and something is missing. */
  readonly range: readonly [number, number] | null;
  readonly exactRange: readonly [Exact, Exact] | null;
}

/** One weight at least must not be zero. `bounds` are the worst and the best value. */
export function weightedMean(entries: readonly WeightedValue[], bounds?: readonly [Exact, Exact]): WeightedMean {
  const counted = entries.filter(({ weight }) => weight.n !== 0n);
  const given = counted.flatMap(({ weight, value }) => (value === null ? [] : [{ weight, value }]));
  const weights = sumOf(counted.map(({ weight }) => weight));
  const mean = given.length === 0 ? null : exactMean(weightsOf(given), valuesOf(given));
  if (mean !== null && given.length === counted.length) {
    const score = numberOf(mean);
    return { exact: mean, score, answered: 1, meanOfAnswered: score, range: [score, score], exactRange: [mean, mean] };
  }
  const answeredWeight = sumOf(weightsOf(given));
  const exactRange = bounds ? rangeOf(given, { open: minus(weights, answeredWeight), weights, bounds }) : null;
  return {
    exact: null,
    score: null,
    answered: share(answeredWeight, weights),
    meanOfAnswered: mean === null ? null : numberOf(mean),
    range: exactRange && [numberOf(exactRange[0]), numberOf(exactRange[1])],
    exactRange,
  };
}

interface Given {
  readonly weight: Exact;
  readonly value: Exact;
}

const weightsOf = (given: readonly Given[]) => given.map(({ weight }) => weight);
const valuesOf = (given: readonly Given[]) => given.map(({ value }) => value);

interface Open {
  readonly open: Exact;
  readonly weights: Exact;
  readonly bounds: readonly [Exact, Exact];
}

function rangeOf(given: readonly Given[], { open, weights, bounds }: Open): readonly [Exact, Exact] {
  const sum = given.length === 0 ? zero : dot(weightsOf(given), valuesOf(given));
  const at = (bound: Exact) => over(plus(sum, times(open, bound)), weights);
  return [at(bounds[0]), at(bounds[1])];
}

export interface RowScore extends WeightedMean {
  readonly id: string;
}

/** The score of each row of a table. */
export function scoresOf(table: RatingTable): Checked<readonly RowScore[]> {
  const { fault } = checkedTable(table);
  if (fault) return { fault };
  const weights = table.weights.map(exact);
  const bounds = table.scale && ([exact(table.scale[0]), exact(table.scale[1])] as const);
  return { value: table.rows.map(row => ({ id: row.id, ...weightedMean(valuesIn(row, weights), bounds) })) };
}

function valuesIn({ ratings }: RatingRow, weights: readonly Exact[]): WeightedValue[] {
  return ratings.map((rating, goal) => ({ weight: weights[goal] ?? zero, value: rating === null ? null : exact(rating) }));
}
