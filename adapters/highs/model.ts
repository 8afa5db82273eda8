/** A program as HiGHS takes it, row by row; no figure is changed. */
import type { Highs, ModelData } from 'highs';
import type { Program } from '#domain/values/optimiser.ts';

export function modelOf({ sense, columns, rows }: Program, highs: Highs, relaxed: boolean): ModelData {
  const { objectiveSense, variableType } = highs.constants;
  const starts = new Int32Array(rows.length + 1);
  for (const [index, row] of rows.entries()) starts[index + 1] = (starts[index] ?? 0) + row.terms.length;
  const terms = rows.flatMap(row => row.terms);
  return {
    numCols: columns.length,
    numRows: rows.length,
    sense: sense === 'most' ? objectiveSense.maximize : objectiveSense.minimize,
    colCost: columns.map(column => column.worth),
    colLower: columns.map(() => 0),
    colUpper: columns.map(column => column.most ?? highs.infinity),
    rowLower: rows.map(row => row.atLeast ?? -highs.infinity),
    rowUpper: rows.map(row => row.atMost ?? highs.infinity),
    matrix: {
      format: 'csr',
      numRows: rows.length,
      numCols: columns.length,
      starts,
      indices: terms.map(([column]) => column),
      values: terms.map(([, factor]) => factor),
    },
    integrality: columns.map(() => (relaxed ? variableType.continuous : variableType.integer)),
  };
}
