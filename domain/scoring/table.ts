/**
 * Ratings as a table, the shape on which explanations work: a row for each project, a column for each goal, a weight for each column. Every
 * model that is a weighted sum can be put as one.
 */
import { type Checked, type Fault, faultAt, firstFault } from './fault.ts';
import type { Rating } from './scale.ts';
import { faultInWeights } from './weights.ts';

export interface RatingRow {
  readonly id: string;
  /** One for each goal, in their order; null is missing. */
  readonly ratings: readonly Rating[];
}

export interface RatingTable {
  /** One for each goal: relative, need not sum to one. */
  readonly weights: readonly number[];
  readonly rows: readonly RatingRow[];
  /** The worst and the best rating, the same for all goals; unknown when left out. */
  readonly scale?: readonly [number, number];
}

/** The same table once it can be calculated with. */
export function checkedTable(table: RatingTable): Checked<RatingTable> {
  const fault = firstFault([
    () => faultInWeights(table.weights),
    () => faultInRange(table.scale),
    ...table.rows.map(row => () => faultInRow(table, row)),
    () => repeatedRow(table.rows),
  ]);
  return fault ? { fault } : { value: table };
}

function faultInRange(scale: RatingTable['scale']): Fault | undefined {
  if (!scale) return undefined;
  const [low, high] = scale;
  return Number.isFinite(low) && Number.isFinite(high) && low < high
    ? undefined
    : faultAt('scale', `The scale runs from ${low} to ${high}; its low end must be below its high end.`).fault;
}

function faultInRow({ weights, scale }: RatingTable, { id, ratings }: RatingRow): Fault | undefined {
  if (ratings.length !== weights.length)
    return faultAt(
      `rows.${id}`,
      `${id} has ${ratings.length} ratings for ${weights.length} goals; give one for each, or null for one that is missing.`,
    ).fault;
  const bad = ratings.findIndex(rating => rating !== null && !Number.isFinite(rating));
  if (bad !== -1) return faultAt(`rows.${id}.${bad}`, `${ratings[bad]} is not a number; give one, or null.`).fault;
  if (!scale) return undefined;
  const outside = ratings.findIndex(rating => rating !== null && (rating < scale[0] || rating > scale[1]));
  return outside === -1
    ? undefined
    : faultAt(
        `rows.${id}.${outside}`,
        `${ratings[outside]} lies outside the scale; give a value from ${scale[0]} to ${scale[1]}.`,
      ).fault;
}

function repeatedRow(rows: readonly RatingRow[]): Fault | undefined {
  const seen = new Set<string>();
  for (const { id } of rows) {
    if (seen.has(id)) return faultAt(`rows.${id}`, `${id} stands twice in the table; give each project one row.`).fault;
    seen.add(id);
  }
  return undefined;
}

/** The rows in which no goal with a weight lacks its rating. */
export function completeRows({ weights, rows }: RatingTable): readonly RatingRow[] {
  return rows.filter(({ ratings }) => ratings.every((rating, goal) => rating !== null || weights[goal] === 0));
}
