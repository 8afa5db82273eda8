/**
 * The principal eigenvalue of a matrix of positive numbers with its right and left vectors, the same on every host: power iteration by repeated
 * squaring, in plain multiplication and addition. Each squaring doubles the power, so that slow cases end as surely as quick ones.
 * Source: T. L. Saaty, The Analytic Hierarchy Process (1980): weights are the principal right eigenvector of the judgements.
 */

export type Matrix = readonly (readonly number[])[];

export interface Principal {
  readonly lambda: number;
  /** Sums to one. */
  readonly right: readonly number[];
  /** Sums to one. */
  readonly left: readonly number[];
}

const mostSquarings = 64;
const settled = 1e-15;

/** Of a square matrix of positive numbers. */
export function principalOf(matrix: Matrix): Principal {
  let power = scaledToOne(matrix);
  for (let count = 0; count < mostSquarings; count += 1) {
    const next = scaledToOne(product(power, power));
    const change = greatestChange(power, next);
    power = next;
    if (change <= settled) break;
  }
  const right = polished(matrix, toOne(power.map(total)));
  const left = polished(transposed(matrix), toOne(transposed(power).map(total)));
  const image = matrix.map(row => inner(row, right));
  return { lambda: inner(left, image) / inner(left, right), right, left };
}

/** A few plain steps wear off what squaring has left in the last digits. */
function polished(matrix: Matrix, vector: readonly number[]): readonly number[] {
  let current = vector;
  for (let step = 0; step < 3; step += 1) current = toOne(matrix.map(row => inner(row, current)));
  return current;
}

const total = (values: readonly number[]) => values.reduce((sum, value) => sum + value, 0);

function toOne(vector: readonly number[]): readonly number[] {
  const sum = total(vector);
  return vector.map(value => value / sum);
}

export function inner(left: readonly number[], right: readonly number[]): number {
  return left.reduce((sum, value, index) => sum + value * (right[index] ?? 0), 0);
}

function transposed(matrix: Matrix): Matrix {
  return matrix.map((_, column) => matrix.map(row => row[column] ?? 0));
}

function product(left: Matrix, right: Matrix): Matrix {
  const columns = transposed(right);
  return left.map(row => columns.map(column => inner(row, column)));
}

function scaledToOne(matrix: Matrix): Matrix {
  const greatest = Math.max(...matrix.map(row => Math.max(...row)));
  return matrix.map(row => row.map(value => value / greatest));
}

function greatestChange(left: Matrix, right: Matrix): number {
  return Math.max(
    ...left.map((row, index) => Math.max(...row.map((value, column) => Math.abs(value - (right[index]?.[column] ?? 0))))),
  );
}
