/**
 * The reading half of the importer: a file's bytes become rows, each a proposal or a refusal with line, field and reason.
 *
 * Nothing here throws for any bytes, merges rows, or writes anything. Whatever there is to say about the file as a whole
 * comes as a refused row too, with the field `file` (or the field whose column is absent), so one loop sees everything.
 */
import { type ColumnPlan, planColumns } from './column-plan.ts';
import { findColumn, headerKey } from './columns.ts';
import { firstRecords, readRecords } from './csv.ts';
import { decode } from './decode.ts';
import { declaredDelimiter, delimiters } from './delimiter.ts';
import { type FoundHeader, findHeader, rowsSearched } from './header.ts';
import { type LeftOut, leftOut, leftOutAs } from './left-out.ts';
import { columnsOf, type Mapping, tellingColumns } from './mapping.ts';
import { looksLikeXml, type ProjectFile, projectFile } from './ms-project.ts';
import type { RecordsOfFile, TableRecord } from './records.ts';
import { identityInWords, type PortfolioRow, readRow, refusedRow } from './row.ts';
import { looksLikeWorkbook, openWorkbook, recordsOfSheet, sheetsFor, typedDay, type Workbook } from './workbook.ts';

/** A file that was opened once and can be read by any mapping. */
export type PortfolioFile =
  | { readonly kind: 'text'; readonly bytes: Uint8Array }
  | { readonly kind: 'XLSX' | 'ODS'; readonly workbook: Workbook }
  | ProjectFile;

/** How a file was read, in words for the report. */
export interface FileShape {
  readonly format: 'CSV' | 'XLSX' | 'ODS' | 'XML';
  readonly encoding?: string;
  readonly delimiter?: string;
  readonly sheet?: string;
  readonly header: readonly string[];
  readonly headerLine: number;
}

export interface PortfolioReading {
  /** Absent when the file cannot be read at all. */
  readonly shape?: FileShape;
  /** In the order of the file. A row whose identity came before is refused. */
  readonly rows: readonly PortfolioRow[];
  /** Rows that are no project. */
  readonly leftOut: readonly LeftOut[];
  /** Columns of the file that no field of the mapping reads. */
  readonly unread: readonly string[];
  /** The first rows below the header, cell by cell. */
  readonly sample: readonly TableRecord[];
}

/** Rows of a file that are shown as they stand in it. */
const sampleRows = 8;

/** Text of any encoding, without looking whether it may be a workbook. */
export function textFile(bytes: Uint8Array): PortfolioFile {
  return { kind: 'text', bytes };
}

export async function openFile(bytes: Uint8Array): Promise<PortfolioFile> {
  if (looksLikeXml(bytes)) return projectFile(bytes);
  if (!looksLikeWorkbook(bytes)) return textFile(bytes);
  const opened = await openWorkbook(bytes);
  return opened.ok ? { kind: opened.kind, workbook: opened.workbook } : { kind: 'unreadable', reason: opened.reason };
}

/** Reads a whole file by a mapping. */
export function readPortfolio(file: PortfolioFile, mapping: Mapping): PortfolioReading {
  const table = tableOf(file, mapping, 'all');
  if (!table.ok) return unreadable({ line: table.line, reason: table.reason });
  const { found, shape } = table;
  const by = file.kind === 'text' ? mapping : withTypedDays(mapping);
  const { plan, faults } = planColumns(found.header, by);
  if (faults.length > 0)
    return {
      ...unreadable(),
      shape,
      sample: sampleOf(found),
      rows: [refusedRow(...faults.map(fault => ({ line: found.line, ...fault })))],
    };
  const { rows, leftOut: below } = rowsBelow(table, plan);
  if (table.broken !== undefined) rows.push(refusedRow({ field: 'file', ...table.broken }));
  if (rows.length === 0) rows.push(refusedRow({ line: found.line, field: 'file', reason: 'a header, but no rows' }));
  const above = found.above.map(record => leftOut(record, 'above the header'));
  const about = { unread: unreadColumns(found, mapping), sample: sampleOf(found) };
  return { shape, rows: eachOnce(rows), leftOut: [...above, ...below], ...about };
}

function rowsBelow(
  { found, mixed, shape }: Table & { ok: true },
  plan: ColumnPlan,
): { rows: PortfolioRow[]; leftOut: LeftOut[] } {
  const rows: PortfolioRow[] = [];
  const leftOutRows: LeftOut[] = [];
  for (const record of found.below) {
    const kind = leftOutAs(record, plan);
    if (kind !== undefined) leftOutRows.push(leftOut(record, kind));
    else rows.push(mixed && record.cells.some(strange) ? otherEncoding(record, shape) : readRow(record, plan));
  }
  return { rows, leftOut: leftOutRows };
}

/** How a file would be read: its encoding, delimiter and header, or why it can't be. */
export function fileShape(file: PortfolioFile, mapping: Mapping): { ok: true; shape: FileShape } | { ok: false; reason: string } {
  const table = tableOf(file, mapping, 'beginning');
  return table.ok ? { ok: true, shape: table.shape } : { ok: false, reason: table.reason };
}

/**
 * The mapping whose columns the file's header has, so that nobody needs to name it: every column that a mapping names must be
 * there, and of several the one that knows most columns is taken. Otherwise the reason says what each lacks.
 */
export function detectMapping(
  file: PortfolioFile,
  mappings: readonly Mapping[],
): { ok: true; mapping: Mapping } | { ok: false; reason: string } {
  const lacks: string[] = [];
  let best: { mapping: Mapping; known: number } | undefined;
  for (const mapping of mappings) {
    const read = fileShape(file, mapping);
    if (!read.ok) {
      lacks.push(`${mapping.id}: ${read.reason}`);
      continue;
    }
    const refs = tellingColumns(mapping);
    const absent = refs.filter(ref => findColumn(read.shape.header, ref).kind !== 'found');
    if (absent.length > 0) lacks.push(`${mapping.id}: the header lacks ${absent.slice(0, 5).join(', ')}`);
    else if (best === undefined || refs.length > best.known) best = { mapping, known: refs.length };
  }
  if (best !== undefined) return { ok: true, mapping: best.mapping };
  return { ok: false, reason: `no mapping fits this file (${lacks.join('; ') || 'there is none'})` };
}

type Table =
  | ({ ok: true; found: FoundHeader; shape: FileShape; mixed: boolean } & Pick<RecordsOfFile, 'broken'>)
  | { ok: false; line: number; reason: string };

function tableOf(file: PortfolioFile, mapping: Mapping, extent: 'all' | 'beginning'): Table {
  if (file.kind === 'unreadable') return { ok: false, line: 1, reason: file.reason };
  if (file.kind === 'XML') return xmlTable(file.records, mapping);
  return file.kind === 'text' ? textTable(file.bytes, mapping, extent) : sheetTable(file, mapping);
}

function textTable(bytes: Uint8Array, mapping: Mapping, extent: 'all' | 'beginning'): Table {
  const decoded = decode(bytes, mapping.encoding);
  if (!decoded.ok) return decoded;
  const delimiter = mapping.delimiter === 'auto' ? delimiterOf(decoded.text, mapping) : mapping.delimiter;
  const read: RecordsOfFile =
    extent === 'all'
      ? readRecords(decoded.text, delimiter)
      : { records: firstRecords(decoded.text, delimiter, rowsSearched + mapping.headerRows) };
  const found = findHeader(read.records, mapping);
  if (found === undefined) return { ok: false, line: 1, reason: 'the file is empty', ...read.broken };
  const shape = { format: 'CSV', encoding: decoded.encoding, delimiter, header: found.header, headerLine: found.line } as const;
  return { ok: true, found, shape, mixed: decoded.mixed, ...(read.broken && { broken: read.broken }) };
}

/** What `sep=` says, else the delimiter with which the header is found, else the one that makes most columns. */
function delimiterOf(text: string, mapping: Mapping): string {
  const declared = declaredDelimiter(text);
  if (declared !== undefined) return declared;
  const tried = delimiters.map(delimiter => {
    const found = findHeader(firstRecords(text, delimiter, rowsSearched + mapping.headerRows), mapping);
    return { delimiter, fits: found?.fits ?? false, columns: found?.header.length ?? 0 };
  });
  const widest = tried.toSorted((one, other) => Number(other.fits) - Number(one.fits) || other.columns - one.columns);
  return widest[0]?.delimiter ?? ',';
}

/** The sheet that holds the header; when none does, the first one. */
function sheetTable(file: Extract<PortfolioFile, { kind: 'XLSX' | 'ODS' }>, mapping: Mapping): Table {
  const sheets = sheetsFor(file.workbook, mapping).map(sheet => {
    const found = findHeader(recordsOfSheet(sheet, mapping.money.decimal), mapping);
    return { name: sheet.name, found };
  });
  const names = file.workbook.sheets.map(sheet => `"${sheet.name}"`).join(', ');
  if (sheets.length === 0) return { ok: false, line: 1, reason: `no sheet "${mapping.sheet}": the workbook has ${names}` };
  const { name: sheet, found } = sheets.find(one => one.found?.fits) ??
    sheets.find(one => one.found) ?? { name: '', found: undefined };
  if (found === undefined) return { ok: false, line: 1, reason: 'the file is empty' };
  return { ok: true, found, mixed: false, shape: { format: file.kind, sheet, header: found.header, headerLine: found.line } };
}

function xmlTable(records: readonly TableRecord[], mapping: Mapping): Table {
  const found = findHeader(records, mapping);
  if (found === undefined) return { ok: false, line: 1, reason: 'the file is empty' };
  return { ok: true, found, mixed: false, shape: { format: 'XML', header: found.header, headerLine: found.line } };
}

function withTypedDays(mapping: Mapping): Mapping {
  const formats = [typedDay, ...mapping.dates.formats.filter(format => format !== typedDay)];
  return { ...mapping, dates: { ...mapping.dates, formats } };
}

function unreadable(fault?: { readonly line: number; readonly reason: string }): PortfolioReading {
  return { rows: fault === undefined ? [] : [refusedRow({ field: 'file', ...fault })], leftOut: [], unread: [], sample: [] };
}

function sampleOf({ below }: FoundHeader): readonly TableRecord[] {
  return below.slice(0, sampleRows);
}

function eachOnce(rows: readonly PortfolioRow[]): PortfolioRow[] {
  const seen = new Map<string, number>();
  return rows.map(row => {
    const before = row.identity === '' ? undefined : seen.get(row.identity);
    if (before === undefined) seen.set(row.identity, row.line);
    return before === undefined ? row : repeated(row, before);
  });
}

function repeated(row: PortfolioRow, before: number): PortfolioRow {
  const identity = identityInWords(row.identity);
  const reason = `the same as on line ${before}: "${identity}"`;
  const title = row.proposal?.title ?? row.title;
  const problems = [...row.problems, { line: row.line, field: 'identity', reason }];
  return { ...row, proposal: undefined, ...(title !== undefined && { title }), problems };
}

function strange(cell: string): boolean {
  return cell.includes('\u{fffd}');
}

function otherEncoding({ line, cells }: TableRecord, { encoding }: FileShape): PortfolioRow {
  const cell = cells.find(strange) ?? '';
  return refusedRow({ line, field: 'row', reason: `not ${encoding} as the other lines are: "${cell.slice(0, 80)}"` });
}

function unreadColumns({ header, below }: FoundHeader, mapping: Mapping): string[] {
  const used = columnsOf(mapping).map(ref => findColumn(header, ref));
  return header.flatMap((name, index) => {
    if (used.some(found => found.kind === 'found' && found.index === index)) return [];
    if (headerKey(name) !== '') return [name.replace(/\s+/g, ' ').trim()];
    return below.some(record => (record.cells[index] ?? '').trim() !== '') ? [`column ${index + 1} (without a name)`] : [];
  });
}
