/**
 * Holidays as people type or paste them, one a line: a day and its name, in either order, with a tab, comma, semicolon or blank between. A line whose
 * day could be read in two ways is not guessed at: it is said, with what to write.
 */
import { shortText } from '../../values/text.ts';
import { type CalendarDate, dateSchema } from '../../values/time.ts';
import type { Holiday } from './calendar.ts';

export interface HolidayFault {
  /** Counts from 1. */
  readonly line: number;
  readonly text: string;
  readonly reason: string;
}

export interface HolidayList {
  /** By day, each day once. */
  readonly holidays: readonly Holiday[];
  readonly faults: readonly HolidayFault[];
}

export function readHolidays(text: string): HolidayList {
  const holidays = new Map<CalendarDate, Holiday>();
  const faults: HolidayFault[] = [];
  for (const [index, raw] of text.split(/\r\n|\r|\n/).entries()) {
    const line = raw.trim();
    if (line === '') continue;
    const read = readLine(line);
    const reason =
      typeof read === 'string' ? read : holidays.has(read.date) ? `${read.date} stands in the list already` : undefined;
    if (reason !== undefined) faults.push({ line: index + 1, text: line, reason });
    else if (typeof read !== 'string') holidays.set(read.date, read);
  }
  return { holidays: [...holidays.values()].toSorted((a, b) => (a.date < b.date ? -1 : 1)), faults };
}

/** Holidays as `readHolidays` takes them. */
export function holidayText(holidays: readonly Holiday[]): string {
  return holidays.map(({ date, name }) => `${date} ${name}`).join('\n');
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const iso = /(?<![\d-])(\d{4})-(\d{1,2})-(\d{1,2})(?![\d-])/;
const dotted = /(?<![\d.])(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4})(?![\d.])/;
const spelt = /(?<!\d)(\d{1,2})\s+([A-Za-z]{3})[a-z]*\.?,?\s+(\d{4})(?!\d)/;
const slashed = /\d{1,4}\/\d{1,2}\/\d{1,4}/;

/** What a line says, or why it says nothing that can be kept. */
function readLine(line: string): Holiday | string {
  const found = dayIn(line);
  if (!found)
    return slashed.test(line)
      ? 'with slashes, day and month look alike; write 2026-12-25'
      : 'it names no day; write 2026-12-25 Christmas';
  const date = dateSchema.safeParse(found.day);
  if (!date.success) return `there is no day ${found.day}`;
  const name = line
    .replace(found.written, ' ')
    .replace(/^[\s,;:–-]+|[\s,;:–-]+$/g, '')
    .replaceAll(/\s+/g, ' ');
  const named = shortText.safeParse(name === '' ? 'Holiday' : name.replace(/^"(.*)"$/, '$1'));
  return named.success ? { date: date.data, name: named.data } : 'its name is longer than 200 characters or cannot be shown';
}

function dayIn(line: string): { readonly written: string; readonly day: string } | undefined {
  const [whole, year, month, day] = iso.exec(line) ?? [];
  if (whole !== undefined) return { written: whole, day: dayOf(year, month, day) };
  const [dots, dottedDay, dottedMonth, dottedYear] = dotted.exec(line) ?? [];
  if (dots !== undefined) return { written: dots, day: dayOf(dottedYear, dottedMonth, dottedDay) };
  const [words, wordDay, wordMonth = '', wordYear] = spelt.exec(line) ?? [];
  const place = months.indexOf(wordMonth.toLowerCase());
  return words === undefined || place === -1 ? undefined : { written: words, day: dayOf(wordYear, String(place + 1), wordDay) };
}

function dayOf(year = '', month = '', day = ''): string {
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
