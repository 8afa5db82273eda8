/**
 * How much each goal counts, as shares that sum to one as exactly as numbers allow. Weights are given directly, as swings (how much a goal's
 * step from worst to best matters beside the greatest such step, 100) or as a mere order. Pairwise judgements are in pairwise/.
 * Sources: swing weights of SMARTS and rank order centroid weights of SMARTER (Edwards & Barron 1994); rank sum and rank reciprocal
 * weights (Stillwell, Seaver & Edwards 1981).
 */
import { compare, type Exact, exact, over, ratio } from '../values/exact.ts';
import { numberOf, sumOf, zero } from './exactness.ts';
import { type Checked, type Fault, faultAt } from './fault.ts';

/** What is wrong with a list of weights: none, no number, below zero, or nothing but zeros. */
export function faultInWeights(weights: readonly number[], field = 'weights'): Fault | undefined {
  if (weights.length === 0) return faultAt(field, 'There are no weights; give at least one.').fault;
  const bad = weights.findIndex(weight => !Number.isFinite(weight));
  if (bad !== -1) return faultAt(`${field}.${bad}`, `${weights[bad]} is not a number; give a weight of 0 or more.`).fault;
  const negative = weights.findIndex(weight => weight < 0);
  if (negative !== -1)
    return faultAt(`${field}.${negative}`, `The weight ${weights[negative]} is negative; give 0 or more.`).fault;
  return weights.every(weight => weight === 0)
    ? faultAt(field, 'The weights sum to zero; give at least one goal a weight above 0.').fault
    : undefined;
}

/** Each weight as a share of all. Weights of 0 keep 0. */
export function directWeights(weights: readonly number[], field = 'weights'): Checked<readonly number[]> {
  const fault = faultInWeights(weights, field);
  return fault ? { fault } : { value: sharesOf(weights.map(exact)) };
}

/** Points for swings from worst to best; the greatest is commonly 100, but any points in proportion give the same shares. */
export function swingWeights(points: readonly number[], field = 'points'): Checked<readonly number[]> {
  return directWeights(points, field);
}

export type RankFormula = 'centroid' | 'rank-sum' | 'reciprocal';

/**
 * Weights from an order alone, 1 the most important. Goals of the same rank share the mean of the weights of the places that they take
 * together: ranks 1, 2, 2, 4 (and 1, 2, 2, 3) give the two in the middle the same weight.
 */
export function rankWeights(ranks: readonly number[], formula: RankFormula = 'centroid'): Checked<readonly number[]> {
  if (ranks.length === 0) return faultAt('ranks', 'There are no ranks; give at least one.');
  const bad = ranks.findIndex(rank => !Number.isFinite(rank));
  if (bad !== -1)
    return faultAt(`ranks.${bad}`, `${ranks[bad]} is not a rank; give 1 for the most important goal, 2 for the next.`);
  const places = placeWeights(ranks.length, formula);
  const shared = ranks.map(rank => {
    const before = ranks.filter(other => other < rank).length;
    const same = ranks.filter(other => other === rank).length;
    return over(sumOf(places.slice(before, before + same)), exact(BigInt(same)));
  });
  return { value: sharesOf(shared) };
}

/** The weight of each place, first to last, not yet scaled. */
function placeWeights(count: number, formula: RankFormula): Exact[] {
  const places = Array.from({ length: count }, (_, index) => index + 1);
  if (formula === 'rank-sum') return places.map(place => exact(BigInt(count + 1 - place)));
  if (formula === 'reciprocal') return places.map(place => ratio(1, place));
  return places.map(place => sumOf(places.slice(place - 1).map(rest => ratio(1, rest))));
}

/** Shares of exact weights, of which none is negative and one at least is not zero. */
export function sharesOf(weights: readonly Exact[]): readonly number[] {
  const sum = sumOf(weights);
  if (compare(sum, zero) <= 0) throw new RangeError('weights sum to zero');
  return summingToOne(weights.map(weight => numberOf(over(weight, sum))));
}

/** The same shares with what rounding has lost given to the greatest: added up in their order they make 1, within the last bit. */
export function summingToOne(shares: readonly number[]): readonly number[] {
  const greatest = shares.indexOf(Math.max(...shares));
  const adjusted = [...shares];
  for (let again = 0; again < 3; again += 1) {
    const missing = 1 - adjusted.reduce((sum, entry) => sum + entry, 0);
    if (missing === 0) break;
    adjusted[greatest] = (adjusted[greatest] ?? 0) + missing;
  }
  return adjusted;
}
