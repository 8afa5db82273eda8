/**
 * A mapping held against one file's header: which cell of a row fills which field. What the file lacks is said here, once,
 * instead of on every row.
 */
import { type Cell, cellJudge } from './cells.ts';
import { findColumn } from './columns.ts';
import { type FieldName, fieldNames, type Mapping } from './mapping.ts';

export interface Place {
  readonly ref: string;
  readonly index: number;
}
export interface Plan {
  readonly mapping: Mapping;
  /** Number of columns every row must have. */
  readonly width: number;
  /** Where a field may stand; empty when this file has none of its optional columns. */
  readonly fields: ReadonlyMap<FieldName, readonly Place[]>;
  readonly identity: readonly Place[];
  readonly costYears: readonly (Place & { readonly year: number })[];
  readonly contributionColumns: ReadonlyMap<string, Place>;
  readonly judge: (raw: string) => Cell;
}
export interface PlanFault {
  readonly field: string;
  readonly reason: string;
}

/** Fields without which a row is no proposal. */
export const requiredFields: readonly FieldName[] = ['office', 'title', 'sponsor'];

/** Holds a mapping against a header; faults when a column that is needed is absent, or any is ambiguous. */
export function makePlan(header: readonly string[], mapping: Mapping): { plan: Plan; faults: PlanFault[] } {
  const faults: PlanFault[] = [];
  const seek = (field: string, ref: string, needed: boolean): Place[] => {
    const found = findColumn(header, ref);
    if (found.kind === 'found') return [{ ref, index: found.index }];
    if (needed || found.kind === 'ambiguous') faults.push({ field, reason: found.reason });
    return [];
  };
  const fields = new Map<FieldName, Place[]>();
  for (const field of fieldNames) {
    const refs = [mapping.columns[field] ?? []].flat();
    if (refs.length === 0) continue;
    const needed = refs.length === 1 && isNeeded(field, mapping);
    const placed = refs.flatMap(ref => seek(field, ref, needed));
    if (placed.length === 0 && !needed && isNeeded(field, mapping))
      faults.push({ field, reason: `the header has none of the columns ${refs.map(ref => `"${ref}"`).join(', ')}` });
    fields.set(field, placed);
  }
  const plan: Plan = {
    mapping,
    width: header.length,
    fields,
    identity: mapping.identity.flatMap(ref => seek('identity', ref, true)),
    costYears: Object.entries(mapping.costs.years ?? {}).flatMap(([year, ref]) =>
      seek('costs', ref, true).map(place => ({ ...place, year: Number(year) })),
    ),
    contributionColumns: new Map(
      contributionRefs(mapping).flatMap(ref => seek('contributions', ref, true).map(place => [ref, place] as const)),
    ),
    judge: cellJudge(mapping),
  };
  return { plan, faults };
}

function isNeeded(field: FieldName, mapping: Mapping): boolean {
  return requiredFields.includes(field) && (mapping.constants as Record<string, unknown>)[field] === undefined;
}

function contributionRefs(mapping: Mapping): string[] {
  return mapping.contributions.flatMap(rule => (rule.from === 'column' ? [rule.column] : []));
}
