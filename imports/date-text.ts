/**
 * Reads a calendar day from a cell, by the formats of a mapping in their order. What is not certainly one existing day is
 * refused with a reason; nothing is guessed.
 *
 * Formats are made of `yyyy` or `yy`, `MMM` (English month name or its beginning), `MM`, `M`, `dd`, `d` and any other text.
 */
import { dateSchema } from '#domain/values/time.ts';

export type DateReading = { ok: true; date: string; note?: string } | { ok: false; reason: string };
export interface DateForm {
  readonly formats: readonly string[];
  /** Two-digit years below it are 20xx, the others 19xx. */
  readonly pivot: number;
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
const midnight = /^(?:T|\s+)00:00(?::00(?:\.0+)?)?(?:Z|\s*UTC)?$/;
/** Words after the day are let go, with a note; more digits could be another day, and make the cell unreadable. */
const harmlessRest = /^(?:\s*$|[\s(*†‡[][^\d]*$)/;

/** Reads a cell such as `30.06.08` or `2026-12-31 00:00`; the note says what was ignored. */
export function readDate(text: string, form: DateForm): DateReading {
  const cell = text.replace(/\s+/g, ' ').trim();
  let reason = `not a date of the form ${form.formats.join(' or ')}`;
  for (const format of form.formats) {
    const parts = compiled(format).exec(cell)?.groups;
    const reading = parts && readParts(parts, form.pivot);
    if (reading?.ok) return reading;
    if (reading) reason = reading.reason;
  }
  return { ok: false, reason };
}

/** What a cell of the right form says: a day, and after it nothing that could be another one. */
function readParts(parts: Record<string, string>, pivot: number): DateReading {
  const { rest = '' } = parts;
  const isMidnight = midnight.test(rest);
  if (!isMidnight && !harmlessRest.test(rest))
    return { ok: false, reason: 'more than one day, or text that could be another day' };
  const date = dayOf(parts, pivot);
  if (date === undefined) return { ok: false, reason: 'no such day in the calendar' };
  if (isMidnight || rest.trim() === '') return { ok: true, date };
  return { ok: true, date, note: `ignored "${rest.trim().slice(0, 60)}"` };
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

/** Whether a format names each of day, month and year once. */
export function isDateFormat(format: string): boolean {
  const kinds = (format.match(token) ?? []).map(found => found[0]);
  return kinds.length === 3 && new Set(kinds).size === 3;
}

function compiled(format: string): RegExp {
  const source = format.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&').replace(token, found => shapes[found] ?? found);
  return new RegExp(`^${source}(?!\\d)(?<rest>.*)$`, 's');
}

function dayOf(parts: Record<string, string | undefined>, pivot: number): string | undefined {
  const month = monthOf(parts.M ?? '');
  if (month === undefined) return undefined;
  const y = parts.y ?? '';
  const year = y.length === 4 ? y : `${Number(y) < pivot ? '20' : '19'}${y}`;
  const date = `${year}-${String(month).padStart(2, '0')}-${(parts.d ?? '').padStart(2, '0')}`;
  return dateSchema.safeParse(date).success ? date : undefined;
}

function monthOf(text: string): number | undefined {
  if (/^\d+$/.test(text)) return Number(text);
  const index = months.findIndex(month => month.startsWith(text.toLowerCase()));
  return index === -1 ? undefined : index + 1;
}
