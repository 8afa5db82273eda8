/**
 * How far several assessors agree over many projects: Krippendorff's alpha, 1 for full agreement, 0 for what chance alone gives, below 0 for
 * less than that. Missing ratings are left out and never taken for a zero; a project with one rating says nothing about agreement.
 * Source: K. Krippendorff, Computing Krippendorff's Alpha-Reliability (2011), with his example of four observers and twelve units.
 */
import type { Rating } from './scale.ts';

/** How far two ratings differ: `nominal` different or not (categories), `interval` the square of their distance (points). */
export type RatingDistance = 'nominal' | 'interval';

const distances: Record<RatingDistance, (left: number, right: number) => number> = {
  nominal: (left, right) => (left === right ? 0 : 1),
  interval: (left, right) => (left - right) ** 2,
};

/**
 * One row of ratings for each assessor, one column for each project. Null when no project has two ratings, or when all ratings are the same, so
 * that agreement cannot be told from chance.
 */
export function agreementOf(rows: readonly (readonly Rating[])[], distance: RatingDistance = 'interval'): number | null {
  const width = Math.max(0, ...rows.map(row => row.length));
  const units = Array.from({ length: width }, (_, column) =>
    rows.map(row => row[column] ?? null).filter(rating => rating !== null),
  );
  const pairable = units.filter(unit => unit.length > 1);
  const all = pairable.flat();
  const between = distances[distance];
  const expected = pairSum(all, between) / (all.length - 1);
  if (all.length === 0 || expected === 0) return null;
  const observed = pairable.reduce((sum, unit) => sum + pairSum(unit, between) / (unit.length - 1), 0);
  return 1 - observed / expected;
}

/** Sum of the distances of all ordered pairs. */
function pairSum(values: readonly number[], between: (left: number, right: number) => number): number {
  return values.reduce((sum, left) => sum + values.reduce((inner, right) => inner + between(left, right), 0), 0);
}
