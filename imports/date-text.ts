/**
 * Reads a calendar day from a cell, by the formats of a mapping in their order. What is not certainly one existing day is
 * refused with a reason; nothing is guessed.
 *
 * Formats are made of `yyyy` or `yy`, `MMM` (English month name or its beginning), `MM`, `M`, `dd`, `d` and any other text. A format
 * without a day or a month means the first day of the period for a start, and the last for an end. `serial` and `serial1904` are the
 * numbers of days of a spreadsheet that was exported without its formats.
 */
import { dateSchema } from '#domain/values/time.ts';

export type DateReading = { ok: true; date: string; note?: string } | { ok: false; reason: string };
export interface DateForm {
  readonly formats: readonly string[];
  /** Two-digit years below it are 20xx, the others 19xx. */
  readonly pivot: number;
  /** `ignore`: a time after the day is let go, as schedules have it; otherwise only midnight is the day. */
  readonly timeOfDay?: 'refuse' | 'ignore' | undefined;
}

const token = /yyyy|yy|MMM|MM|M|dd|d/g;
const shapes: Record<string, string> = {
  yyyy: '(?<y>\\d{4})',
  yy: '(?<y>\\d{2})',
  MMM: '(?<M>[A-Za-z]{3,9})\\.?',
  MM: '(?<M>\\d{2})',
  M: '(?<M>\\d{1,2})',
  dd: '(?<d>\\d{2})',
  d: '(?<d>\\d{1,2})',
};
const months = 'january february march april may june july august september october november december'.split(' ');
/** Midnight as ISO 8601, ArcGIS, Socrata and Excel write it, without a shift of time zone: the day itself. */
const midnight = /^(?:T|\s+)(?:0?0:00(?::00(?:\.0+)?)?|12:00(?::00)? ?AM)(?:Z|\s*UTC|\s*GMT|[+-]00(?::?00)?)?$/i;
const anyTime = /^(?:T|\s+)\d{1,2}:\d{2}(?::\d{2}(?:\.\d+)?)?(?:\s?[AP]M)?(?:Z|[+-]\d{2}:?\d{2})?$/i;
const serialEpochs: Readonly<Record<string, number>> = { serial: Date.UTC(1899, 11, 30), serial1904: Date.UTC(1904, 0, 1) };

/** Which day of a month or year is meant. */
export type Edge = 'first' | 'last';
/** Words after the day are let go, with a note; more digits could be another day, and make the cell unreadable. */
const harmlessRest = /^(?:\s*$|[\s(*†‡[][^\d]*$)/;

/** Reads a cell such as `30.06.08`, `2026-12-31 00:00` or, with `last`, `2026`; the note says what was ignored. */
export function readDate(text: string, form: DateForm, edge: Edge = 'first'): DateReading {
  const cell = text.replace(/\s+/g, ' ').trim();
  let reason = `not a date of the form ${form.formats.join(' or ')}`;
  for (const format of form.formats) {
    const epoch = serialEpochs[format];
    const parts = epoch === undefined ? compiled(format).exec(cell)?.groups : undefined;
    const reading = epoch === undefined ? parts && readParts(parts, form, edge) : readSerial(cell, epoch);
    if (reading?.ok) return reading;
    if (reading) reason = reading.reason;
  }
  return { ok: false, reason };
}

/** What a cell of the right form says: a day, and after it nothing that could be another one. */
function readParts(parts: Record<string, string>, { pivot, timeOfDay }: DateForm, edge: Edge): DateReading {
  const { rest = '' } = parts;
  const isMidnight = midnight.test(rest) || (timeOfDay === 'ignore' && anyTime.test(rest));
  if (!isMidnight && !harmlessRest.test(rest))
    return { ok: false, reason: 'more than one day, or text that could be another day' };
  const date = dayOf(parts, pivot, edge);
  if (date === undefined) return { ok: false, reason: 'no such day in the calendar' };
  if (isMidnight || rest.trim() === '') return { ok: true, date };
  return { ok: true, date, note: `ignored "${rest.trim().slice(0, 60)}"` };
}

/** Days since the epoch of a spreadsheet; those of the last and the coming century have five digits. */
function readSerial(cell: string, epoch: number): DateReading | undefined {
  if (!/^\d{5}$/.test(cell)) return undefined;
  return { ok: true, date: new Date(epoch + Number(cell) * 86_400_000).toISOString().slice(0, 10) };
}

/** A day (`YYYY-MM-DD`) written in a format; the opposite of `readDate`. */
export function writeDate(date: string, format: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  const name = months[Number(month) - 1] ?? '';
  const parts: Record<string, string> = {
    yyyy: year,
    yy: year.slice(2),
    MMM: name.slice(0, 1).toUpperCase() + name.slice(1, 3),
    MM: month,
    M: String(Number(month)),
    dd: day,
    d: String(Number(day)),
  };
  return format.replace(token, found => parts[found] ?? found);
}

/** Whether a format names the year, the month if it names the day, and nothing twice. */
export function isDateFormat(format: string): boolean {
  if (Object.hasOwn(serialEpochs, format)) return true;
  const kinds = (format.match(token) ?? []).map(found => found[0]).join('');
  return ['y', 'My', 'Mdy'].includes([...kinds].toSorted().join(''));
}

function compiled(format: string): RegExp {
  const source = format.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(token, found => shapes[found] ?? found);
  return new RegExp(`^${source}(?!\\d)(?<rest>.*)$`, 's');
}

function dayOf(parts: Record<string, string | undefined>, pivot: number, edge: Edge): string | undefined {
  const month = parts.M === undefined ? (edge === 'first' ? 1 : 12) : monthOf(parts.M);
  if (month === undefined) return undefined;
  const y = parts.y ?? '';
  const year = y.length === 4 ? y : `${Number(y) < pivot ? '20' : '19'}${y}`;
  const day = parts.d ?? (edge === 'first' ? '1' : String(new Date(Date.UTC(Number(year), month, 0)).getUTCDate()));
  const date = `${year}-${String(month).padStart(2, '0')}-${day.padStart(2, '0')}`;
  return dateSchema.safeParse(date).success ? date : undefined;
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = months.findIndex(month => month.startsWith(text.toLowerCase()));
  return index === -1 ? undefined : index + 1;
}
