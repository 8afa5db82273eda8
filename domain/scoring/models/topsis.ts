/**
 * TOPSIS: how close a project comes to the best that any project reaches in each goal, and how far it is from the worst: 0 (worst in everything) to
 * 1 (best in everything). Goals may be costs, which are minimised. Columns are scaled to length one, weights to sum one.
 * A project with a missing rating has no closeness and is named; the others are computed without it. Where all projects are equal, and for a lone
 * one, closeness is 0.5. It depends on who else is there: a project that joins or leaves can change the order of the others.
 * Source: C. L. Hwang & K. Yoon, Multiple Attribute Decision Making (1981).
 */
import { type Checked, faultAt } from '../fault.ts';
import { checkedTable, completeRows, type RatingTable } from '../table.ts';
import { directWeights } from '../weights.ts';

export interface Closeness {
  readonly id: string;
  /** 0 to 1; null when a rating is missing. */
  readonly closeness: number | null;
  /** Each rating scaled and weighted, as distances are measured; empty without a closeness. */
  readonly scaled: readonly number[];
}

/** `maximise` has one entry for each goal: false for a cost. */
export function topsis(table: RatingTable, maximise: readonly boolean[]): Checked<readonly Closeness[]> {
  const { fault } = checkedTable(table);
  if (fault) return { fault };
  if (maximise.length !== table.weights.length)
    return faultAt('maximise', `There are ${maximise.length} directions for ${table.weights.length} goals; give one for each.`);
  const shares = directWeights(table.weights);
  if (shares.fault) return shares;
  const complete = completeRows(table);
  const columns = shares.value.map((share, goal) =>
    weightedColumn(
      complete.map(row => row.ratings[goal] ?? 0),
      share,
    ),
  );
  const best = columns.map((column, goal) => (maximise[goal] ? Math.max(...column) : Math.min(...column)));
  const worst = columns.map((column, goal) => (maximise[goal] ? Math.min(...column) : Math.max(...column)));
  const places = new Map(complete.map((row, index) => [row.id, columns.map(column => column[index] ?? 0)]));
  return {
    value: table.rows.map(({ id }) => {
      const scaled = places.get(id);
      if (!scaled) return { id, closeness: null, scaled: [] };
      const [toBest, toWorst] = [distance(scaled, best), distance(scaled, worst)];
      return { id, closeness: toBest + toWorst === 0 ? 0.5 : toWorst / (toBest + toWorst), scaled };
    }),
  };
}

/** A column of zeros stays one: it adds nothing. Divided by its greatest entry first, so that squares neither overflow nor vanish. */
function weightedColumn(column: readonly number[], share: number): readonly number[] {
  const greatest = Math.max(0, ...column.map(Math.abs));
  if (greatest === 0 || share === 0) return column.map(() => 0);
  const small = column.map(value => value / greatest);
  const length = Math.sqrt(small.reduce((sum, value) => sum + value ** 2, 0));
  return small.map(value => (value / length) * share);
}

function distance(left: readonly number[], right: readonly number[]): number {
  return Math.sqrt(left.reduce((sum, value, goal) => sum + (value - (right[goal] ?? 0)) ** 2, 0));
}
