/**
 * What a panel's ratings of one project on one goal say together. The score of the goal is the median, because one voice far from the others
 * moves a mean and not a median. Who has not rated is missing and counts nowhere.
 * Conventions: the standard deviation is that of a sample (n - 1); quartiles by linear interpolation (type 7 of Hyndman & Fan 1996); mad is the
 * median absolute deviation from the median, not scaled; the trimmed mean leaves out the one highest and the one lowest of three or more.
 */
import { compare, type Exact, exact, minus, over, plus, ratio, times } from '../values/exact.ts';
import { negated, numberOf, sumOf, zero } from './exactness.ts';
import type { Rating } from './scale.ts';

export interface PanelSummary {
  /** How many were asked, and how many have rated. */
  readonly asked: number;
  readonly n: number;
  /** The score of the goal; null when nobody has rated. */
  readonly median: number | null;
  readonly mean: number | null;
  readonly range: number | null;
  /** Null below two ratings. */
  readonly sd: number | null;
  readonly quartiles: readonly [number, number] | null;
  readonly iqr: number | null;
  readonly mad: number | null;
  /** Null below three ratings. */
  readonly trimmed: number | null;
}

/** Throws a RangeError for a rating that is no finite number: check ratings with `faultInRating` when they arrive. */
export function panelOf(ratings: readonly Rating[]): PanelSummary {
  const given = sorted(ratings.filter(rating => rating !== null).map(exact));
  const [lowest, highest] = [given[0], given.at(-1)];
  const about = { asked: ratings.length, n: given.length };
  if (lowest === undefined || highest === undefined)
    return { ...about, median: null, mean: null, range: null, sd: null, quartiles: null, iqr: null, mad: null, trimmed: null };
  const [lower, median, upper] = [quartile(given, 1n), quartile(given, 2n), quartile(given, 3n)];
  const deviations = sorted(given.map(rating => absolute(minus(rating, median))));
  return {
    ...about,
    median: numberOf(median),
    mean: numberOf(meanOf(given)),
    range: numberOf(minus(highest, lowest)),
    sd: deviationOf(given),
    quartiles: [numberOf(lower), numberOf(upper)],
    iqr: numberOf(minus(upper, lower)),
    mad: numberOf(quartile(deviations, 2n)),
    trimmed: given.length < 3 ? null : numberOf(meanOf(given.slice(1, -1))),
  };
}

const sorted = (values: readonly Exact[]) => values.toSorted(compare);
const absolute = (value: Exact) => (value.n < 0n ? negated(value) : value);
const meanOf = (values: readonly Exact[]) => over(sumOf(values), exact(BigInt(values.length)));

/** So many quarters of the way through sorted values, between two of them in a straight line. */
function quartile(values: readonly Exact[], quarters: bigint): Exact {
  const place = BigInt(values.length - 1) * quarters;
  const below = values[Number(place / 4n)] ?? zero;
  const above = values[Number(place / 4n) + 1] ?? below;
  return plus(below, times(minus(above, below), ratio(place % 4n, 4n)));
}

function deviationOf(values: readonly Exact[]): number | null {
  if (values.length < 2) return null;
  const mean = meanOf(values);
  const squares = values.map(value => times(minus(value, mean), minus(value, mean)));
  return Math.sqrt(numberOf(over(sumOf(squares), exact(BigInt(values.length - 1)))));
}

export interface SpreadLimit {
  readonly measure: 'range' | 'iqr' | 'sd';
  /** In points of the scale: a spread of exactly so much is still within. */
  readonly over: number;
}

/** Whether the panel disagrees so much that it is asked to talk before the median counts. Fewer than two ratings never are. */
export function asksPanelToTalk(summary: PanelSummary, { measure, over: limit }: SpreadLimit): boolean {
  const spread = summary[measure];
  return summary.n >= 2 && spread !== null && spread > limit;
}

export interface ClaimBeside {
  readonly median: number | null;
  /** The claim less the median: positive when the sponsor claims more than the panel saw. */
  readonly difference: number | null;
  readonly claimAboveAll: boolean;
  readonly claimBelowAll: boolean;
}

/** The sponsor's own claim beside what the panel says. It never enters the score. */
export function claimBeside(claim: Rating, ratings: readonly Rating[]): ClaimBeside {
  const { median } = panelOf(ratings);
  const given = ratings.filter(rating => rating !== null);
  if (claim === null || median === null) return { median, difference: null, claimAboveAll: false, claimBelowAll: false };
  return {
    median,
    difference: numberOf(minus(exact(claim), exact(median))),
    claimAboveAll: given.every(rating => claim > rating),
    claimBelowAll: given.every(rating => claim < rating),
  };
}
