/**
 * How little would have to change for two projects to swap places: the weight of one goal, or one rating of either. All in exact fractions, so that
 * the two scores really are equal at the point that is named; beyond it the order is the other one.
 * Conventions: a weight changes alone, the others stay as they are given (they need not sum to one, before or after); `newShare` is the same point
 * with all weights scaled back to one, so that the others shrink or grow in proportion. A weight cannot go below 0.
 * Source: E. Triantaphyllou & A. Sánchez, A sensitivity analysis approach for some deterministic multi-criteria decision-making methods (1997):
 * their delta is the negative of `change`, and they call a change feasible when the new weight is 0 or more.
 */
import { compare, type Exact, exact, minus, over, plus } from '../../values/exact.ts';
import { dot, negated, numberOf, sumOf, zero } from '../exactness.ts';
import { type Checked, faultAt } from '../fault.ts';
import { byId, placed } from '../ranking.ts';
import { checkedTable, completeRows, type RatingRow, type RatingTable } from '../table.ts';

export interface WeightSwap {
  /** Place of the goal in the table, from 0. */
  readonly goal: number;
  /** What is added to the weight. */
  readonly change: number;
  /** At which both scores are the same. */
  readonly newWeight: number;
  readonly newShare: number;
  /** The change as a part of the weight: 0.0833 is 8.33 % more. Null for a weight of 0. */
  readonly relative: number | null;
  /** False when the new weight is 0: there they tie, and no weight is left to go beyond. */
  readonly flips: boolean;
}

/** The ratings on one goal at which the two tie, one at a time; null where that rating would leave the scale or the goal has no weight. */
export interface RatingSwap {
  readonly goal: number;
  readonly ahead: number | null;
  readonly behind: number | null;
}

export interface Swap {
  readonly ahead: string;
  readonly behind: string;
  /** Difference of the scores, with the weights scaled to one. */
  readonly gap: number;
  /** They share a place already: no change is needed, and neither is ahead. */
  readonly tie: boolean;
  /** One for each goal; null where no change of that weight alone makes them tie. */
  readonly byWeight: readonly (WeightSwap | null)[];
  readonly byRating: readonly RatingSwap[];
}

/** What makes two projects of a table swap. Both must have all ratings that count. */
export function swapOf(table: RatingTable, one: string, other: string): Checked<Swap> {
  const { fault } = checkedTable(table);
  if (fault) return { fault };
  const complete = completeRows(table);
  const rows = [one, other].map(id => complete.find(row => row.id === id));
  const absent = [one, other].find((_, index) => !rows[index]);
  if (absent !== undefined)
    return faultAt(`rows.${absent}`, `${absent} is not in the table with all its ratings, so it has no score to compare.`);
  return { value: swapBetween(table, rows[0]!, rows[1]!) };
}

/** Each project with the one on the next place, best first. Projects with missing ratings have no place. */
export function neighbourSwaps(table: RatingTable): Checked<readonly Swap[]> {
  const { fault } = checkedTable(table);
  if (fault) return { fault };
  const weights = table.weights.map(exact);
  const scored = completeRows(table).map(row => ({ id: row.id, row, raw: rawScore(row, weights) }));
  const order = placed(scored, (left, right) => compare(left.raw, right.raw));
  return { value: order.slice(1).map(({ row }, index) => swapBetween(table, order[index]!.row, row)) };
}

function rawScore({ ratings }: RatingRow, weights: readonly Exact[]): Exact {
  return dot(
    weights,
    ratings.map(rating => exact(rating ?? 0)),
  );
}

function swapBetween({ weights, scale }: RatingTable, one: RatingRow, other: RatingRow): Swap {
  const exactWeights = weights.map(exact);
  const [first, second] = [rawScore(one, exactWeights), rawScore(other, exactWeights)];
  const [ahead, behind] =
    compare(first, second) < 0 || (compare(first, second) === 0 && byId(other, one) < 0) ? [other, one] : [one, other];
  const gap = compare(first, second) < 0 ? minus(second, first) : minus(first, second);
  const sum = sumOf(exactWeights);
  const pair: Pair = { ahead, behind, gap, sum };
  return {
    ahead: ahead.id,
    behind: behind.id,
    gap: numberOf(over(gap, sum)),
    tie: gap.n === 0n,
    byWeight: exactWeights.map((weight, goal) => weightSwap(pair, goal, weight)),
    byRating: exactWeights.map((weight, goal) => ratingSwap(pair, { goal, weight }, scale)),
  };
}

interface Pair {
  readonly ahead: RatingRow;
  readonly behind: RatingRow;
  /** Of the sums before they are divided by all weights; 0 or more. */
  readonly gap: Exact;
  readonly sum: Exact;
}

function weightSwap({ ahead, behind, gap, sum }: Pair, goal: number, weight: Exact): WeightSwap | null {
  const [upper, lower] = [ahead.ratings[goal] ?? null, behind.ratings[goal] ?? null];
  if (upper === null || lower === null || upper === lower) return null;
  const change = over(negated(gap), minus(exact(upper), exact(lower)));
  const newWeight = plus(weight, change);
  const newSum = plus(sum, change);
  if (compare(newWeight, zero) < 0 || newSum.n === 0n) return null;
  return {
    goal,
    change: numberOf(change),
    newWeight: numberOf(newWeight),
    newShare: numberOf(over(newWeight, newSum)),
    relative: weight.n === 0n ? null : numberOf(over(change, weight)),
    flips: newWeight.n > 0n || change.n >= 0n,
  };
}

function ratingSwap(
  { ahead, behind, gap }: Pair,
  { goal, weight }: { goal: number; weight: Exact },
  scale: RatingTable['scale'],
): RatingSwap {
  const [upper, lower] = [ahead.ratings[goal] ?? null, behind.ratings[goal] ?? null];
  if (weight.n === 0n || upper === null || lower === null) return { goal, ahead: null, behind: null };
  const step = over(gap, weight);
  const within = (rating: Exact) =>
    !scale || (compare(rating, exact(scale[0])) >= 0 && compare(rating, exact(scale[1])) <= 0) ? numberOf(rating) : null;
  return { goal, ahead: within(minus(exact(upper), step)), behind: within(plus(exact(lower), step)) };
}

export interface Nearest {
  readonly ahead: string;
  readonly behind: string;
  readonly swap: WeightSwap;
}

/** The least change of one weight that makes a pair swap: in points of weight, and as a part of the weight. Null when none does. */
export function nearestSwaps(swaps: readonly Swap[]): { readonly absolute: Nearest | null; readonly relative: Nearest | null } {
  const all = swaps.flatMap(({ ahead, behind, byWeight }) =>
    byWeight.flatMap(swap => (swap?.flips ? [{ ahead, behind, swap }] : [])),
  );
  const least = (size: (swap: WeightSwap) => number | null) =>
    all.reduce<Nearest | null>((best, entry) => {
      const own = size(entry.swap);
      if (own === null) return best;
      const former = best && size(best.swap);
      return former === null || Math.abs(own) < Math.abs(former) ? entry : best;
    }, null);
  return { absolute: least(swap => swap.change), relative: least(swap => swap.relative) };
}

export interface RatingChange {
  readonly id: string;
  readonly goal: number;
  readonly from: number;
  readonly to: number;
}

/** The least change of one rating that makes the two tie; null when no rating within the scale does. */
export function nearestRating(table: RatingTable, { ahead, behind, byRating }: Swap): RatingChange | null {
  const rating = (id: string, goal: number) => table.rows.find(row => row.id === id)?.ratings[goal] ?? null;
  const changes = byRating
    .flatMap(({ goal, ...to }) => [change(ahead, goal, to.ahead), change(behind, goal, to.behind)])
    .filter(entry => entry !== null);
  function change(id: string, goal: number, to: number | null): RatingChange | null {
    const from = rating(id, goal);
    return to === null || from === null ? null : { id, goal, from, to };
  }
  return changes.reduce<RatingChange | null>(
    (least, entry) => (least === null || Math.abs(entry.to - entry.from) < Math.abs(least.to - least.from) ? entry : least),
    null,
  );
}
