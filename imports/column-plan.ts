/**
 * A mapping compared with one file's header: which cell of a row fills which field. What the file lacks is said here, once,
 * instead of on every row.
 */
import { type Cell, cellClassifier } from './cells.ts';
import { findColumn, headerKey } from './columns.ts';
import { type FieldName, fieldNames, type Mapping } from './mapping.ts';

export interface Column {
  readonly ref: string;
  readonly index: number;
}

export interface ColumnPlan {
  readonly mapping: Mapping;
  /** The names of the columns; a cell without a name is no column. */
  readonly header: readonly string[];
  /** Number of columns every row must have: up to the last one with a name. */
  readonly width: number;
  /** Where a field may stand; empty when this file has none of its optional columns. */
  readonly fields: ReadonlyMap<FieldName, readonly Column[]>;
  readonly identity: readonly Column[];
  /** Where it says whether a row is meant, and by which words. */
  readonly only: readonly (Column & { readonly words: readonly string[] })[];
  readonly costYears: readonly (Column & { readonly year: number })[];
  readonly contributionColumns: ReadonlyMap<string, Column>;
  readonly classify: (raw: string) => Cell;
}

export interface ColumnFault {
  readonly field: string;
  readonly reason: string;
}

/** Fields without which a row is no proposal. */
export const requiredFields: readonly FieldName[] = ['office', 'title', 'sponsor'];

/** Compares a mapping with a header; faults when a column that is needed is absent, or any is ambiguous. */
export function planColumns(header: readonly string[], mapping: Mapping): { plan: ColumnPlan; faults: ColumnFault[] } {
  const faults: ColumnFault[] = [];
  const find = (field: string, ref: string, needed: boolean): Column[] => {
    const found = findColumn(header, ref);
    if (found.kind === 'found') return [{ ref, index: found.index }];
    if (needed || found.kind === 'ambiguous') faults.push({ field, reason: found.reason });
    return [];
  };
  const fields = new Map<FieldName, Column[]>();
  for (const field of fieldNames) {
    const refs = [mapping.columns[field] ?? []].flat();
    if (refs.length === 0) continue;
    const needed = refs.length === 1 && isNeeded(field, mapping);
    const columns = refs.flatMap(ref => find(field, ref, needed));
    if (columns.length === 0 && !needed && isNeeded(field, mapping))
      faults.push({ field, reason: `the header has none of the columns ${refs.map(ref => `"${ref}"`).join(', ')}` });
    fields.set(field, columns);
  }
  const plan: ColumnPlan = {
    mapping,
    header,
    width: header.findLastIndex(name => headerKey(name) !== '') + 1,
    fields,
    identity: mapping.identity.flatMap(ref => find('identity', ref, true)),
    only: Object.entries(mapping.only ?? {}).flatMap(([ref, words]) =>
      find('only', ref, true).map(column => ({ ...column, words: words.map(headerKey) })),
    ),
    costYears: Object.entries(mapping.costs.years ?? {}).flatMap(([year, ref]) =>
      find('costs', ref, true).map(column => ({ ...column, year: Number(year) })),
    ),
    contributionColumns: new Map(
      contributionRefs(mapping).flatMap(ref => find('contributions', ref, true).map(column => [ref, column] as const)),
    ),
    classify: cellClassifier(mapping),
  };
  return { plan, faults };
}

function isNeeded(field: FieldName, mapping: Mapping): boolean {
  return requiredFields.includes(field) && (mapping.constants as Record<string, unknown>)[field] === undefined;
}

function contributionRefs(mapping: Mapping): string[] {
  return mapping.contributions.flatMap(rule => (rule.from === 'column' ? [rule.column] : []));
}
