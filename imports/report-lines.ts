/**
 * A table of status reports, one project a line: which column says what, and each cell read or refused with its field, value and reason.
 * An empty cell says nothing: the figure stays as it was reported last. Money in minor units of the office's currency.
 */

import { type Period, periodSchema } from '#domain/office/reporting/periods.ts';
import { confidences } from '#domain/project/delivery/report.ts';
import { sheetErrorIn } from '#domain/values/sheet-errors.ts';
import { longText } from '#domain/values/text.ts';
import { whatFits } from '#domain/values/what-fits.ts';
import { oneLine, paragraphs, printable } from './cells.ts';
import { isSign } from './currency-signs.ts';
import { readDate } from './date-text.ts';
import { schemaFault } from './fields.ts';
import { powerOfWords } from './magnitudes.ts';
import { readMoney } from './money-text.ts';
import type { TableLine } from './table.ts';

export const figures = ['progress', 'confidence', 'spent', 'forecast', 'end', 'summary'] as const;
export type Figure = (typeof figures)[number];
export const reportColumns = ['project', 'title', 'period', ...figures] as const;
export type ReportColumn = (typeof reportColumns)[number];

/** How numbers and days are written; both as spreadsheets of a country have them. */
export interface ReportForm {
  readonly currency: string;
  readonly decimal: '.' | ',';
  /** What 03/04/2026 is: the third of April (`day`) or of March, the fourth (`month`). Refused as unclear when left out. */
  readonly slashed?: 'day' | 'month' | undefined;
}

export interface ReportHeader {
  readonly line: number;
  readonly columns: ReadonlyMap<ReportColumn, number>;
  /** What its heading says of the numbers of a column: `£m`, `EUR thousand`. */
  readonly units: ReadonlyMap<ReportColumn, string>;
  /** Headings of columns that nothing is read from. */
  readonly unread: readonly string[];
}

export interface RefusedReportCell {
  readonly field: ReportColumn;
  readonly value: string;
  readonly reason: string;
}

export interface SaidFigures {
  readonly progress?: number;
  readonly confidence?: (typeof confidences)[number];
  readonly spent?: number;
  readonly forecast?: number;
  readonly end?: string;
  readonly summary?: string;
}

export interface ReportLine {
  readonly line: number;
  /** Its id, or failing that its title. */
  readonly project: { readonly id?: string; readonly title?: string };
  readonly period?: Period;
  readonly said: SaidFigures;
  readonly refused: readonly RefusedReportCell[];
}

/** Words of headers, in lower case and without anything but letters and digits. */
const headings: Readonly<Record<ReportColumn, readonly string[]>> = {
  project: ['project', 'projectid', 'id', 'projectnumber', 'reference'],
  title: ['title', 'projectname', 'projecttitle', 'name'],
  period: ['period', 'reportingperiod', 'month'],
  progress: ['progress', 'workdone', 'workdoneinpercent', 'percentcomplete', 'complete', 'done', 'fortschritt'],
  confidence: ['confidence', 'deliveryconfidence', 'rating', 'rag', 'ragrating', 'status', 'ampel'],
  spent: ['spent', 'spentsofar', 'actualcost', 'actuals', 'costtodate', 'spend', 'istkosten'],
  forecast: ['forecast', 'wholelifeforecast', 'forecastcost', 'estimateatcompletion', 'eac', 'prognose'],
  end: ['end', 'endasnowexpected', 'forecastend', 'enddate', 'finish', 'finishdate', 'ende'],
  summary: ['summary', 'comment', 'comments', 'narrative', 'commentary', 'remarks', 'kommentar'],
};

/** Lines in which a header is sought. */
const beginning = 10;

/** What stands behind a heading: in brackets, after a comma, or with the sign of a currency. */
const behind = /\(([^)]*)\)|\[([^\]]*)\]|,(.*)$|\s(\S*\p{Sc}\S*\s*\p{L}*)\s*$/u;

const plain = (text: string) =>
  text
    .replace(behind, '')
    .normalize('NFKD')
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, '');

/** Those words of it that say in what the numbers are. */
function unitsIn(heading: string): string {
  const [, ...found] = behind.exec(heading) ?? [];
  const tokens = found.join('').match(/\p{Sc}|[\p{L}.]+/gu) ?? [];
  return tokens.filter(token => isSign(token) || (powerOfWords(token) ?? 0) > 0).join(' ');
}

/** The first line that names projects and at least one figure; titles above it are passed over. */
export function reportHeaderIn(records: readonly TableLine[]): ReportHeader | undefined {
  for (const { line, cells } of records.slice(0, beginning)) {
    const columns = new Map<ReportColumn, number>();
    for (const column of reportColumns) {
      const at = cells.findIndex(cell => headings[column].includes(plain(cell)));
      if (at !== -1) columns.set(column, at);
    }
    if (!(columns.has('project') || columns.has('title')) || !figures.some(figure => columns.has(figure))) continue;
    const read = new Set(columns.values());
    const units = new Map([...columns].map(([column, at]) => [column, unitsIn(cells[at] ?? '')]));
    return { line, columns, units, unread: cells.filter((cell, at) => cell.trim() !== '' && !read.has(at)) };
  }
  return undefined;
}

export function readReportLine(record: TableLine, header: ReportHeader, form: ReportForm): ReportLine {
  const refused: RefusedReportCell[] = [];
  const read: Partial<Record<ReportColumn, string | number>> = {};
  for (const [column, at] of header.columns) {
    const text = withoutGuard(record.cells[at] ?? '');
    if (text === '') continue;
    const reading = readingOf(column, text, { ...form, units: header.units.get(column) ?? '' });
    if ('reason' in reading)
      refused.push({ field: column, value: printable(oneLine(text.slice(0, 400))), reason: reading.reason });
    else read[column] = reading.value;
  }
  const { project: id, title, period, ...said } = read as Omit<typeof read, 'period'> & { period?: Period };
  const project = { ...(id !== undefined && { id: String(id) }), ...(title !== undefined && { title: String(title) }) };
  return { line: record.line, project, ...(period !== undefined && { period }), said: said as SaidFigures, refused };
}

function readingOf(column: ReportColumn, text: string, form: Parameters<Reader>[1]): Reading {
  const error = sheetErrorIn(text);
  return error === undefined ? readers[column](text, form) : { reason: error };
}

/** A cell as it was meant: without the apostrophe before what a spreadsheet would run. */
function withoutGuard(cell: string): string {
  return cell.replace(/^'(?=[=+\-@\t\r])/, '').trim();
}

type Reading = { readonly value: string | number } | { readonly reason: string };
type Reader = (text: string, form: ReportForm & { readonly units: string }) => Reading;

const line: Reader = text => ({ value: oneLine(text) });

/** A bare number is what its heading says; a range, a foreign currency or an unknown word is refused. */
const money: Reader = (text, { currency, decimal, units }) => {
  const bare = !/\p{L}|\p{Sc}/u.test(text);
  if (units === '' && new RegExp(`^\\d{1,3}[${decimal}]\\d{3}$`).test(text))
    return { reason: `thousands or decimals? write it as ${text.replace(decimal, '')} or with two decimals` };
  const reading = readMoney(bare ? `${text} ${units}`.trim() : text, { currency, decimal, scale: 'units' });
  return reading.ok ? { value: reading.minor } : { reason: `${reading.reason}; write it as 1250000 in ${currency}` };
};

const percent: Reader = (text, { decimal }) => {
  const number = /^(\d{1,3})(?:([.,])(\d{1,6}))?\s*%?$/.exec(text);
  if (!number || (number[2] ?? decimal) !== decimal) return { reason: `no number of per cent; write it as 40 or 40${decimal}5` };
  const value = Number(`${number[1]}.${number[3] ?? '0'}`);
  return value <= 100 ? { value } : { reason: 'more than 100 per cent' };
};

const unmistakable = ['yyyy-MM-dd', 'd.M.yyyy', 'd MMM yyyy', 'd-MMM-yyyy', 'MMM d, yyyy'];
const slashedFormats = { day: ['d/M/yyyy'], month: ['M/d/yyyy'] } as const;

const date: Reader = (text, { slashed }) => {
  const formats = [...unmistakable, ...(slashed ? slashedFormats[slashed] : [])];
  const reading = readDate(text, { formats, pivot: 70, timeOfDay: 'ignore' });
  if (reading.ok) return { value: reading.date };
  if (slashed === undefined && /^\d{1,2}\/\d{1,2}\/\d{4}/.test(text))
    return { reason: 'day and month are not told apart; write it as 2027-03-31, or say which comes first' };
  return { reason: 'no day of the calendar; write it as 2027-03-31' };
};

/** Words between colours make no difference: amber/green, Amber Green and amber-green are one. */
const confidence: Reader = text => {
  const word = oneLine(text)
    .toLowerCase()
    .replaceAll(/[\s/_]+/g, '-');
  const found = confidences.find(known => known === word);
  return found ? { value: found } : { reason: `no confidence; these are ${confidences.join(', ')}` };
};

const months = 'january february march april may june july august september october november december'.split(' ');

/** `2026-11`, `2026-Q4`, or a month in words: November 2026. */
const period: Reader = text => {
  const named = /^(\p{L}{3,})\.? (\d{4})$/u.exec(oneLine(text));
  const month = named ? months.findIndex(name => name.startsWith((named[1] ?? '').toLowerCase())) : -1;
  const written = named && month !== -1 ? `${named[2]}-${String(month + 1).padStart(2, '0')}` : oneLine(text);
  const parsed = periodSchema.safeParse(written);
  return parsed.success ? { value: parsed.data } : { reason: 'no period; write it as 2026-11' };
};

const summary: Reader = text => {
  const parsed = longText.safeParse(paragraphs(text), { error: whatFits });
  return parsed.success ? { value: parsed.data } : { reason: schemaFault(text, parsed.error.issues[0]) };
};

const readers: Readonly<Record<ReportColumn, Reader>> = {
  ...{ project: line, title: line, period, progress: percent, confidence },
  ...{ spent: money, forecast: money, end: date, summary },
};
