/**
 * What was not judged is filled in so that the whole contradicts itself least: the values for which the principal eigenvalue is smallest. There
 * is exactly one such completion when the judgements relate all items. The search starts from logarithmic least squares (the geometric reading
 * of the judgements that there are), which is the answer already when the judgements form a chain.
 * Source: S. Bozóki, J. Fülöp & L. Rónyai, On optimal completion of incomplete pairwise comparison matrices (2010).
 */
import { inner, type Matrix, principalOf } from './eigen.ts';
import type { JudgementMatrix } from './judgements.ts';
import { solved } from './linear.ts';
import { lowestPoint, type Slopes } from './lowest-point.ts';

interface Gap {
  readonly row: number;
  readonly column: number;
}

/** The same matrix without gaps. Its judgements must relate all items. */
export function completed(matrix: JudgementMatrix): Matrix {
  const weights = leastSquaresWeights(matrix);
  const filled = matrix.map((row, i) => row.map((value, j) => value ?? (weights[i] ?? 1) / (weights[j] ?? 1)));
  const gaps = gapsOf(matrix);
  return gaps.length === 0 ? filled : descended(filled, gaps);
}

/** Each pair that has not been judged, once. */
export function gapsOf(matrix: JudgementMatrix): readonly Gap[] {
  return matrix.flatMap((row, i) => row.flatMap((value, j) => (value === null && i < j ? [{ row: i, column: j }] : [])));
}

/** The eigenvalue is convex in the logarithms of the gaps, so its lowest point is the only place where its slope is zero. */
function descended(start: Matrix, gaps: readonly Gap[]): Matrix {
  const withGaps = (logarithms: readonly number[]): Matrix => {
    const matrix = start.map(row => [...row]);
    for (const [index, { row, column }] of gaps.entries()) {
      const value = Math.exp(logarithms[index] ?? 0);
      matrix[row]![column] = value;
      matrix[column]![row] = 1 / value;
    }
    return matrix;
  };
  const first = gaps.map(({ row, column }) => Math.log(start[row]?.[column] ?? 1));
  return withGaps(lowestPoint(first, logarithms => slopesAt(withGaps(logarithms), gaps)));
}

/**
 * The eigenvalue, and how it changes with the logarithm of each gap: left_i a_ij right_j less left_j a_ji right_i, when left and right are scaled so
 * that their product is one. The sum of the two is how steeply the slope itself changes, nearly.
 */
function slopesAt(matrix: Matrix, gaps: readonly Gap[]): Slopes {
  const { lambda, left, right } = principalOf(matrix);
  const scale = inner(left, right);
  const flow = (from: number, to: number) => ((left[from] ?? 0) * (matrix[from]?.[to] ?? 0) * (right[to] ?? 0)) / scale;
  const flows = gaps.map(({ row, column }) => [flow(row, column), flow(column, row)] as const);
  return {
    height: lambda,
    slopes: flows.map(([forth, back]) => forth - back),
    bends: flows.map(([forth, back]) => forth + back),
  };
}

/**
 * Weights whose ratios come closest to the judgements in the logarithm (for a complete matrix: the geometric means of its rows), scaled to sum
 * one. Another method than the eigenvector, with other weights where judgements contradict each other.
 */
export function leastSquaresWeights(matrix: JudgementMatrix): readonly number[] {
  const size = matrix.length;
  const known = matrix.map((row, i) => row.map((value, j) => (value === null || i === j ? undefined : Math.log(value))));
  const equations = known.slice(1).map((row, index) => {
    const own = row.filter(value => value !== undefined);
    const unknowns = row.map((value, j) => (j === index + 1 ? own.length : value === undefined ? 0 : -1)).slice(1);
    return [...unknowns, own.reduce((sum, value) => sum + value, 0)];
  });
  const logarithms = [0, ...solved(equations)];
  const greatest = Math.max(...logarithms);
  const weights = logarithms.map(value => Math.exp(value - greatest));
  const sum = weights.reduce((all, weight) => all + weight, 0);
  return weights.map(weight => weight / sum).slice(0, size);
}
