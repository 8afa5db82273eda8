/** Finds the header of a file: the first row (or rows, one above the other) that holds all columns of the mapping. */
import { planColumns } from './column-plan.ts';
import type { Mapping } from './mapping.ts';
import type { TableRecord } from './records.ts';

/** Titles, dates and empty lines above a header are few. */
export const rowsSearched = 50;

export interface FoundHeader {
  /** The names of the columns; of several header rows joined by a blank. */
  readonly header: readonly string[];
  readonly line: number;
  /** Records before the header, and after it. */
  readonly above: readonly TableRecord[];
  readonly below: readonly TableRecord[];
  /** Whether it holds all columns of the mapping. */
  readonly fits: boolean;
}

/** The row that holds all mapped columns; when none does, the one that a person would take for it, so that the report says what it lacks. */
export function findHeader(records: readonly TableRecord[], mapping: Mapping): FoundHeader | undefined {
  const starts = records.slice(0, rowsSearched).map((_, at) => at);
  const lacks = starts.map(at => planColumns(headerAt(records, at, mapping), mapping).faults.length);
  const fitting = lacks.indexOf(0);
  const at = fitting !== -1 ? fitting : lacks.indexOf(Math.min(...lacks));
  const first = records[at];
  if (first === undefined) return undefined;
  return {
    header: headerAt(records, at, mapping),
    line: first.line,
    above: records.slice(0, at),
    below: records.slice(at + mapping.headerRows),
    fits: fitting !== -1,
  };
}

/** Names over several columns (merged cells) stand for each of them. */
function headerAt(records: readonly TableRecord[], at: number, { headerRows }: Mapping): readonly string[] {
  const rows = records.slice(at, at + headerRows).map(record => record.cells);
  const [lowest = [], ...upper] = rows.toReversed();
  return upper.reduce<readonly string[]>((names, row) => joined(spread(row), names), lowest);
}

function spread(row: readonly string[]): string[] {
  let last = '';
  return row.map(cell => {
    if (cell.trim() !== '') last = cell;
    return last;
  });
}

function joined(upper: readonly string[], lower: readonly string[]): string[] {
  const width = Math.max(upper.length, lower.length);
  return Array.from({ length: width }, (_, index) => `${upper[index] ?? ''} ${lower[index] ?? ''}`.trim());
}
