/**
 * Logistic regression with a ridge, by Newton steps: the smallest sum of log losses + λ/2 · Σ (b − centre)², intercept free. Rows with the same
 * levels are counted together first, and the counts are whole numbers, so the order of rows changes not one bit of the result.
 * Source: le Cessie and van Houwelingen, Ridge Estimators in Logistic Regression, Applied Statistics 41 (1992).
 */

import { sigmoid } from './points.ts';

/** What was observed: the inputs of a row, and whether the event came. */
export interface Row {
  readonly inputs: readonly number[];
  readonly event: boolean;
}

export interface Ridge {
  readonly lambda: number;
  /** What the coefficients are drawn towards; zeros when left out. */
  readonly centre?: readonly number[] | undefined;
}

export interface Fitted {
  readonly intercept: number;
  readonly coefficients: readonly number[];
}

interface Pattern {
  /** With a leading 1 for the intercept. */
  readonly x: readonly number[];
  n: number;
  k: number;
}

const mostSteps = 100;
const closeEnough = 1e-12;
const smallestPart = 1e-6;

/** Without a row of each kind the likelihood has no highest point: the caller refuses that before. */
export function fitLogistic(rows: readonly Row[], { lambda, centre }: Ridge): Fitted {
  const patterns = counted(rows);
  const width = patterns[0]?.x.length ?? 0;
  const target = [0, ...(centre ?? Array.from({ length: width - 1 }, () => 0))];
  let b = target.map(() => 0);
  for (let step = 0; step < mostSteps; step += 1) {
    const change = newtonStep(patterns, b, { lambda, target });
    b = stepped(patterns, { from: b, change }, { lambda, target });
    if (Math.max(...change.map(Math.abs)) < closeEnough) break;
  }
  const [intercept = 0, ...coefficients] = b;
  return { intercept, coefficients };
}

function counted(rows: readonly Row[]): Pattern[] {
  const byKey = new Map<string, Pattern>();
  for (const { inputs, event } of rows) {
    const key = inputs.join(' ');
    const pattern = byKey.get(key) ?? { x: [1, ...inputs], n: 0, k: 0 };
    pattern.n += 1;
    pattern.k += event ? 1 : 0;
    byKey.set(key, pattern);
  }
  return [...byKey].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, pattern]) => pattern);
}

interface Pull {
  readonly lambda: number;
  readonly target: readonly number[];
}

function newtonStep(patterns: readonly Pattern[], b: readonly number[], { lambda, target }: Pull): number[] {
  const gradient = b.map((value, place) => (place === 0 ? 0 : -lambda * (value - at(target, place))));
  const hessian = b.map((_, row) => b.map((_, column) => (row === column && row > 0 ? lambda : 0)));
  for (const { x, n, k } of patterns) {
    const p = sigmoid(x.reduce((sum, value, place) => sum + value * at(b, place), 0));
    for (const [row, line] of hessian.entries()) {
      const value = at(x, row);
      gradient[row] = at(gradient, row) + value * (k - n * p);
      for (const [column, other] of x.entries()) line[column] = at(line, column) + n * p * (1 - p) * value * other;
    }
  }
  return solved(hessian, gradient);
}

/** The whole step, or the largest half of a half … of it that makes the loss no larger: so the search cannot run away. */
function stepped(
  patterns: readonly Pattern[],
  { from, change }: { readonly from: readonly number[]; readonly change: readonly number[] },
  pull: Pull,
): number[] {
  const moved = (part: number) => from.map((value, place) => value + part * at(change, place));
  const before = loss(patterns, from, pull);
  for (let part = 1; part > smallestPart; part /= 2)
    if (loss(patterns, moved(part), pull) <= before + closeEnough) return moved(part);
  return [...from];
}

function loss(patterns: readonly Pattern[], b: readonly number[], { lambda, target }: Pull): number {
  const pulled = b.reduce((sum, value, place) => (place === 0 ? 0 : sum + (value - at(target, place)) ** 2), 0);
  return patterns.reduce(
    (sum, { x, n, k }) => {
      const z = x.reduce((total, value, place) => total + value * at(b, place), 0);
      return sum + n * (Math.max(z, 0) + Math.log1p(Math.exp(-Math.abs(z)))) - k * z;
    },
    (lambda / 2) * pulled,
  );
}

/** A symmetric positive matrix, by elimination. */
function solved(matrix: readonly (readonly number[])[], right: readonly number[]): number[] {
  const rows = matrix.map((row, place) => [...row, at(right, place)]);
  const size = rows.length;
  rows.forEach((pivot, place) => {
    for (const row of rows.slice(place + 1)) {
      const factor = at(row, place) / at(pivot, place);
      for (let column = place; column <= size; column += 1) row[column] = at(row, column) - factor * at(pivot, column);
    }
  });
  const result = right.map(() => 0);
  for (let place = size - 1; place >= 0; place -= 1) {
    const row = rows[place] ?? [];
    const known = result.reduce((sum, value, column) => (column > place ? sum + at(row, column) * value : sum), 0);
    result[place] = (at(row, size) - known) / at(row, place);
  }
  return result;
}

function at(values: readonly number[], place: number): number {
  return values[place] ?? 0;
}
