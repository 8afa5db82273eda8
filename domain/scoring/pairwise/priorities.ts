/**
 * Weights from pairwise judgements (AHP): the principal eigenvector, with how far the judgements contradict each other. What was not judged is
 * completed first and said so. The ratio uses the random index of a complete matrix; at 0.10 and below, judgements count as consistent.
 * Source: T. L. Saaty, The Analytic Hierarchy Process (1980); Decision making with the analytic hierarchy process (2008).
 */
import type { Checked } from '../fault.ts';
import { summingToOne } from '../weights.ts';
import { completed, gapsOf } from './completion.ts';
import { type Matrix, principalOf } from './eigen.ts';
import { type Judgement, type JudgementMatrix, matrixOf } from './judgements.ts';
import { defaultRandomIndex, type RandomIndexTable, randomIndex } from './random-index.ts';

export interface PairValue {
  readonly item: string;
  readonly over: string;
  readonly times: number;
}

export interface Priorities {
  readonly items: readonly string[];
  /** In the order of the items; they sum to one. */
  readonly weights: readonly number[];
  /** The principal eigenvalue: the number of items when nothing contradicts itself. */
  readonly lambdaMax: number;
  readonly consistencyIndex: number;
  /** Consistency index by random index; 0 below three items, null beyond the end of the table. */
  readonly consistencyRatio: number | null;
  readonly randomIndex: number | null;
  readonly table: RandomIndexTable;
  /** What was not judged, with the value that was filled in. */
  readonly completed: readonly PairValue[];
  /** Judgements and what was filled in, rows over columns. */
  readonly matrix: Matrix;
}

/** The ratio up to which judgements are taken without asking back. */
export const consistentUpTo = 0.1;

export function prioritiesOf(
  items: readonly string[],
  judgements: readonly Judgement[],
  table: RandomIndexTable = defaultRandomIndex,
): Checked<Priorities> {
  const { value: matrix, fault } = matrixOf(items, judgements);
  return fault ? { fault } : { value: prioritiesOfMatrix(items, matrix, table) };
}

/** Of a matrix whose judgements relate all items. */
export function prioritiesOfMatrix(
  items: readonly string[],
  judged: JudgementMatrix,
  table: RandomIndexTable = defaultRandomIndex,
): Priorities {
  const matrix = completed(judged);
  const { right, lambda } = principalOf(matrix);
  const size = items.length;
  // Rounding may leave the eigenvalue of a consistent matrix a hair below its size, where it never is.
  const excess = Math.max(0, lambda - size);
  const index = randomIndex(size, table);
  const consistencyIndex = size < 3 || excess < 1e-12 * size ? 0 : excess / (size - 1);
  return {
    items,
    weights: summingToOne(right),
    lambdaMax: size + excess,
    consistencyIndex,
    consistencyRatio: index === null ? null : index === 0 ? 0 : consistencyIndex / index,
    randomIndex: index,
    table,
    completed: gapsOf(judged).map(({ row, column }) => ({
      item: items[row] ?? '',
      over: items[column] ?? '',
      times: matrix[row]?.[column] ?? 1,
    })),
    matrix,
  };
}
