/**
 * One record becomes one row: every field of the mapping ends in exactly one of taken, withheld, missing or left out with a
 * problem, so that nothing of the file disappears in silence.
 */
import type { ProposalInput } from '#domain/project/proposal.ts';
import { sheetErrorIn } from '#domain/values/sheet-errors.ts';
import { type Cell, oneLine } from './cells.ts';
import type { Column, ColumnPlan } from './column-plan.ts';
import { type Reading, readers } from './fields.ts';
import { type FieldName, inFlightFields, type Mapping, type Rating } from './mapping.ts';
import { makeProposal } from './proposal-of.ts';
import type { TableRecord } from './records.ts';
import { emptyRowDraft, type Note, type RowDraft } from './row-draft.ts';

export interface Problem extends Note {
  readonly line: number;
}

/** Facts beside the proposal, for a first status report and of projects under way. Money in minor units. */
export interface ReportFacts {
  rating?: Rating;
  /** The column the rating stands in, as the mapping names it. */
  ratingFrom?: string;
  baselineInYear?: number;
  forecastInYear?: number;
  reportYear?: number;
  ratingComment?: string;
  scheduleComment?: string;
  varianceComment?: string;
  costComment?: string;
  /** Of a project under way; stages and gates as the file names them. */
  stage?: string;
  gatesPassed?: string;
  approvedCost?: number;
  approvedEnd?: string;
  risks?: string;
}

export interface PortfolioRow {
  /** The physical line on which the record starts, 1 for the first of the file. */
  readonly line: number;
  /** The same for the same row of the same source, however often it is read; empty when the row has none. */
  readonly identity: string;
  /** Absent when the row is refused; then `problems` says why. */
  readonly proposal?: ProposalInput;
  /** What a refused row calls its project, where it could be read. */
  readonly title?: string;
  readonly extra: ReportFacts;
  readonly taken: readonly FieldName[];
  readonly withheld: readonly Note[];
  readonly missing: readonly Note[];
  /** Also of rows that are taken: fields left out because they can't be read, and parts of a cell that were ignored. */
  readonly problems: readonly Problem[];
}

const reportKeys = [
  'rating',
  'baselineInYear',
  'forecastInYear',
  'reportYear',
  'ratingComment',
  'scheduleComment',
  'varianceComment',
  'costComment',
  ...inFlightFields,
] as const;

/** Reads a record by a plan. Never throws; a row with another number of cells than the header is
 * refused as a whole (its values may stand in the wrong columns); empty cells beyond the header do no harm. */
export function readRow(record: TableRecord, plan: ColumnPlan): PortfolioRow {
  const { line, cells } = record;
  const identity = identityOf(record, plan);
  if (cells.length < plan.width || cells.slice(plan.header.length).some(cell => cell.trim() !== ''))
    return refusedRow({ line, field: 'row', reason: `${cells.length} cells where the header has ${plan.width}` });
  const draft = emptyRowDraft();
  for (const [field, columns] of plan.fields) readField(field, pick(cells, columns, plan), { draft, plan });
  for (const [field, value] of Object.entries(plan.mapping.constants)) applyConstant(field as FieldName, value, draft);
  if (identity === '') draft.problems.push({ field: 'identity', reason: noIdentity(record, plan) });
  const proposal = makeProposal(record, plan, draft);
  return {
    line,
    identity,
    ...(identity === '' || proposal === undefined ? titleOf(draft) : { proposal }),
    extra: reportFacts(draft),
    taken: [...draft.values.keys()],
    withheld: draft.withheld,
    missing: draft.missing,
    problems: draft.problems.map(problem => ({ line, ...problem })),
  };
}

function titleOf({ values }: RowDraft): { title?: string } {
  const title = values.get('title');
  return typeof title === 'string' ? { title } : {};
}

/** An identity as a person wrote it, without what tells mappings apart. */
export function identityInWords(identity: string): string {
  const parts = identity.slice(identity.indexOf(':') + 1);
  // Of several columns it is an array as JSON.
  return parts.replace(/^\["(.*)"\]$/, '$1').replaceAll('","', ', ');
}

/** A row that stands for something that could not be read at all. */
export function refusedRow(...problems: Problem[]): PortfolioRow {
  return { line: problems[0]?.line ?? 1, identity: '', extra: {}, taken: [], withheld: [], missing: [], problems };
}

interface Picked {
  readonly cell: Cell;
  readonly ref?: string;
  readonly note?: string;
}

/** Of several columns: the first with text, else the first withheld, else missing. */
function pick(cells: readonly string[], columns: readonly Column[], plan: ColumnPlan): Picked {
  const classified = columns.map(({ ref, index }) => ({ ref, cell: plan.classify(cells[index] ?? '') }));
  const texts = classified.flatMap(({ ref, cell }) => (cell.kind === 'text' ? [{ ref, cell, text: oneLine(cell.text) }] : []));
  const first = texts[0] ?? classified.find(({ cell }) => cell.kind === 'withheld') ?? classified[0];
  if (first === undefined) return { cell: { kind: 'missing', reason: 'no such column in this file' } };
  const other = texts.find(({ text }) => text !== texts[0]?.text);
  return { ...first, ...(other === undefined ? {} : { note: `"${first.ref}" and "${other.ref}" differ: took the first` }) };
}

function readField(field: FieldName, picked: Picked, into: { draft: RowDraft; plan: ColumnPlan }): void {
  const { draft, plan } = into;
  const { cell, ref = field } = picked;
  if (cell.kind !== 'text') {
    draft[cell.kind].push({ field, reason: cell.reason });
    return;
  }
  const read = readingOf(field, cell.text, plan.mapping);
  if (read.ok === 'withheld') draft.withheld.push({ field, reason: read.reason });
  else if (!read.ok) draft.problems.push({ field, reason: read.reason });
  else {
    draft.values.set(field, read.value);
    draft.from.set(field, ref);
    for (const note of [picked.note, read.note]) if (note !== undefined) draft.problems.push({ field, reason: note });
  }
}

/** A word that the mapping translates is read as what it stands for, also where it looks like an error. */
function readingOf(field: FieldName, text: string, mapping: Mapping): Reading {
  const words = mapping.translate[field] ?? {};
  const plain = oneLine(text);
  if (Object.hasOwn(words, plain)) return readers[field](words[plain] ?? plain, mapping);
  const error = sheetErrorIn(plain);
  return error === undefined ? readers[field](text, mapping) : { ok: false, reason: error };
}

/** A constant stands in for an empty cell, never for a withheld or an unreadable one. */
function applyConstant(field: FieldName, value: string, draft: RowDraft): void {
  const noted = [...draft.withheld, ...draft.problems].some(note => note.field === field);
  if (draft.values.has(field) || noted) return;
  draft.values.set(field, value);
  const empty = draft.missing.findIndex(note => note.field === field);
  if (empty !== -1) draft.missing.splice(empty, 1);
}

function identityOf(record: TableRecord, plan: ColumnPlan): string {
  const parts = plan.identity.map(({ index }) => oneLine((record.cells[index] ?? '').normalize('NFC')).toLowerCase());
  if (parts.every(part => part === '') || parts.some(part => part.length > 500 || !part.isWellFormed())) return '';
  if (errorOfIdentity(record, plan) !== undefined) return '';
  return `${plan.mapping.id}:${parts.length === 1 ? parts[0] : JSON.stringify(parts)}`;
}

function errorOfIdentity({ cells }: TableRecord, plan: ColumnPlan): string | undefined {
  return plan.identity.map(({ index }) => sheetErrorIn(oneLine(cells[index] ?? ''))).find(error => error !== undefined);
}

function noIdentity(record: TableRecord, plan: ColumnPlan): string {
  const { cells } = record;
  const error = errorOfIdentity(record, plan);
  if (error !== undefined) return error;
  const refs = plan.identity.map(column => column.ref).join(', ');
  const isWhole = plan.identity.every(({ index }) => (cells[index] ?? '').isWellFormed());
  return isWhole ? `needed, but empty (${refs})` : `it holds half a character (${refs}); write it anew`;
}

function reportFacts(draft: RowDraft): ReportFacts {
  const facts: Record<string, unknown> = {};
  for (const key of reportKeys) if (draft.values.has(key)) facts[key] = draft.values.get(key);
  if (facts.rating !== undefined) facts.ratingFrom = draft.from.get('rating');
  return facts as ReportFacts;
}
