/**
 * Pairwise judgements: “growth is 3 times as important as safety”. Checks that they relate all items to each other without contradiction in
 * writing, and lays them out as a matrix in which what was not judged stays open.
 */
import { type Checked, type Fault, faultAt, firstFault } from '../fault.ts';

export interface Judgement {
  readonly item: string;
  readonly over: string;
  /** How many times as important: a positive number, or a fraction in words such as `1/3`. */
  readonly times: number | string;
}

/** Rows over columns in the order of the items; null where no judgement was given. The diagonal is 1. */
export type JudgementMatrix = readonly (readonly (number | null)[])[];

/** No judgement is more extreme than a million to one: beyond that it says “this alone counts”, which a weight of 0 says better. */
const extreme = 1_000_000;

/** The number that a judgement means; NaN for what is none. */
export function timesOf(times: number | string): number {
  if (typeof times === 'number') return times;
  const [, above = '', below = '1'] = /^\s*(\d+(?:\.\d+)?)\s*(?:\/\s*(\d+(?:\.\d+)?))?\s*$/.exec(times) ?? [];
  return above === '' ? Number.NaN : Number(above) / Number(below);
}

/** `a/b`, however the judgement was put. */
export function pairName(item: string, over: string): string {
  return `${item}/${over}`;
}

/** The matrix of judgements that relate all items; each pair at most once, or twice with the same value. */
export function matrixOf(
  items: readonly string[],
  judgements: readonly Judgement[],
  field = 'judgements',
): Checked<JudgementMatrix> {
  const open = openMatrixOf(items, judgements, field);
  if (open.fault) return open;
  const apart = unconnected(items, open.value);
  return apart ? faultAt(field, apart) : open;
}

/** The same, of judgements that need not relate all items: one person's part of a group's. */
export function openMatrixOf(
  items: readonly string[],
  judgements: readonly Judgement[],
  field = 'judgements',
): Checked<JudgementMatrix> {
  const fault = firstFault([
    () => faultInItems(items),
    ...judgements.map((judgement, index) => () => faultInJudgement(items, judgement, `${field}.${index}`)),
  ]);
  if (fault) return { fault };
  const matrix = items.map((_, row) => items.map((__, column): number | null => (row === column ? 1 : null)));
  for (const [index, judgement] of judgements.entries()) {
    const again = enter(matrix, items, judgement);
    if (again) return faultAt(`${field}.${index}`, again);
  }
  return { value: matrix };
}

function faultInItems(items: readonly string[]): Fault | undefined {
  if (items.length === 0) return faultAt('items', 'There is nothing to compare; give at least one item.').fault;
  const twice = items.findIndex((item, index) => items.indexOf(item) !== index);
  return twice === -1
    ? undefined
    : faultAt(`items.${twice}`, `${items[twice]} stands twice among the items; name it once.`).fault;
}

function faultInJudgement(items: readonly string[], { item, over, times }: Judgement, field: string): Fault | undefined {
  const unknown = [item, over].find(name => !items.includes(name));
  if (unknown !== undefined)
    return faultAt(field, `${pairName(item, over)} names ${unknown}, which is none of the items ${items.join(', ')}.`).fault;
  const value = timesOf(times);
  if (item === over)
    return faultAt(field, `${item} is compared with itself; compare it with another item, or leave the judgement out.`).fault;
  if (!(value > 0 && Number.isFinite(value)))
    return faultAt(field, `The judgement ${pairName(item, over)} is ${times}; it must be positive, such as 3 or 1/3.`).fault;
  return value > extreme || value < 1 / extreme
    ? faultAt(field, `The judgement ${pairName(item, over)} is ${times}; give a value from 1/${extreme} to ${extreme}.`).fault
    : undefined;
}

/** Writes a judgement and its inverse; says what is wrong when the pair has another value already. */
function enter(matrix: (number | null)[][], items: readonly string[], { item, over, times }: Judgement): string | undefined {
  const [row, column] = [items.indexOf(item), items.indexOf(over)];
  const [former, value] = [matrix[row]?.[column] ?? null, timesOf(times)];
  if (former !== null && Math.abs(former / value - 1) > 1e-9)
    return `${pairName(item, over)} was given twice with different values, ${former} and ${value}; keep one of them.`;
  matrix[row]![column] = value;
  matrix[column]![row] = 1 / value;
  return undefined;
}

/** What is wrong when the judgements fall into parts that nothing relates. */
export function unconnected(items: readonly string[], matrix: JudgementMatrix): string | undefined {
  const reached = reachableFrom(matrix, 0);
  const rest = items.filter((_, index) => !reached.has(index));
  if (rest.length === 0) return undefined;
  const part = items.filter((_, index) => reached.has(index));
  return `Nothing relates ${part.join(', ')} to ${rest.join(', ')}; compare one of the first with one of the others.`;
}

/** The items that judgements relate to this one, directly or by others. */
function reachableFrom(matrix: JudgementMatrix, start: number): ReadonlySet<number> {
  const reached = new Set([start]);
  for (const item of reached) for (const [other, value] of (matrix[item] ?? []).entries()) if (value !== null) reached.add(other);
  return reached;
}
