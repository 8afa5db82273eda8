/**
 * The reading half of the importer: a file's bytes become rows, each a proposal or a refusal with line, field and reason.
 *
 * Nothing here throws for any bytes, merges rows, or writes anything. Whatever there is to say about the file as a whole
 * comes as a refused row too, with the field `file` (or the field whose column is absent), so one loop sees everything.
 */

import { planColumns } from './column-plan.ts';
import { findColumn } from './columns.ts';
import { decode } from './decode.ts';
import type { FieldName, Mapping } from './mapping.ts';
import { type PortfolioRow, readRow, refusedRow } from './row.ts';
import { readHeader, readTable } from './table.ts';

export interface FileShape {
  readonly encoding: string;
  readonly delimiter: string;
  readonly header: readonly string[];
}

/** Reads a file by a mapping, row by row in the order of the file. A row whose identity came before is refused. */
export function* readPortfolio(bytes: Uint8Array, mapping: Mapping): Generator<PortfolioRow, void, undefined> {
  const decoded = decode(bytes, mapping.encoding);
  if (!decoded.ok) return yield refusedRow({ line: decoded.line, field: 'file', reason: decoded.reason });
  const table = readTable(decoded.text, mapping.delimiter);
  if (table.header.length > 0) yield* rowsOf(table, mapping);
  if (table.broken !== undefined) yield refusedRow({ field: 'file', ...table.broken });
  else if (table.header.length === 0) yield refusedRow({ line: 1, field: 'file', reason: 'the file is empty' });
}

function* rowsOf(table: ReturnType<typeof readTable>, mapping: Mapping): Generator<PortfolioRow, void, undefined> {
  const { plan, faults } = planColumns(table.header, mapping);
  if (faults.length > 0) return yield refusedRow(...faults.map(fault => ({ line: table.headerLine, ...fault })));
  if (table.records.length === 0 && table.broken === undefined)
    return yield refusedRow({ line: table.headerLine, field: 'file', reason: 'a header, but no rows' });
  const seen = new Map<string, number>();
  for (const record of table.records) {
    const row = readRow(record, plan);
    const before = seen.get(row.identity);
    if (row.identity === '' || before === undefined) {
      seen.set(row.identity, row.line);
      yield row;
    } else yield repeated(row, before);
  }
}

function repeated(row: PortfolioRow, before: number): PortfolioRow {
  const problem = { line: row.line, field: 'identity', reason: `the same as on line ${before}: "${row.identity}"` };
  return { ...row, proposal: undefined, problems: [...row.problems, problem] };
}

/** How a file would be read: its encoding, delimiter and header, or why it can't be. */
export function fileShape(bytes: Uint8Array, mapping?: Mapping): { ok: true; shape: FileShape } | { ok: false; reason: string } {
  const decoded = decode(bytes, mapping?.encoding ?? 'auto');
  if (!decoded.ok) return { ok: false, reason: decoded.reason };
  const read = readHeader(decoded.text, mapping?.delimiter ?? 'auto');
  if (read.header.length === 0) return { ok: false, reason: 'the file is empty or has no readable header' };
  return { ok: true, shape: { encoding: decoded.encoding, ...read } };
}

/**
 * The mapping whose columns the file's header has, so that nobody needs to name it: every column that a mapping names must be
 * there, and of several the one that knows most columns is taken. Otherwise the reason says what each lacks.
 */
export function detectMapping(
  bytes: Uint8Array,
  mappings: readonly Mapping[],
): { ok: true; mapping: Mapping } | { ok: false; reason: string } {
  const lacks: string[] = [];
  let best: { mapping: Mapping; known: number } | undefined;
  for (const mapping of mappings) {
    const read = fileShape(bytes, mapping);
    if (!read.ok) {
      lacks.push(`${mapping.id}: ${read.reason}`);
      continue;
    }
    const refs = refsOf(mapping);
    const absent = refs.filter(ref => findColumn(read.shape.header, ref).kind !== 'found');
    if (absent.length > 0) lacks.push(`${mapping.id}: the header lacks ${absent.slice(0, 5).join(', ')}`);
    else if (best === undefined || refs.length > best.known) best = { mapping, known: refs.length };
  }
  if (best !== undefined) return { ok: true, mapping: best.mapping };
  return { ok: false, reason: `no mapping fits this file (${lacks.join('; ') || 'there is none'})` };
}

/** Columns of a header that a mapping does not read. */
export function unusedColumns(header: readonly string[], mapping: Mapping): string[] {
  const used = refsOf(mapping).map(ref => findColumn(header, ref));
  return header.filter((_, index) => !used.some(found => found.kind === 'found' && found.index === index));
}

function refsOf(mapping: Mapping): string[] {
  const fields = Object.keys(mapping.columns) as FieldName[];
  const costs = Object.values(mapping.costs.years ?? {});
  const goals = mapping.contributions.flatMap(rule => (rule.from === 'column' ? [rule.column] : []));
  return [...new Set([...fields.flatMap(field => mapping.columns[field] ?? []), ...mapping.identity, ...costs, ...goals])];
}
