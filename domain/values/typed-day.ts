/**
 * The single place that reads a day, a time or both as a person typed them, in the order of the reader's locale. A day of the calendar as it is stored (`2026-11-27`) is read
 * everywhere. What is no day is a fault and never moved to another day: 31.02. is not the third of March.
 */
import { dateSchema } from './time.ts';
import { digitsOf } from './typed-number.ts';

export type DayPart = 'day' | 'month' | 'year';

export interface DayFormat {
  /** How the three numbers of a day are written one after the other: day, month, year in Europe. */
  readonly order: readonly DayPart[];
  /** Of each month, January first, how it may be called in small letters without dots. */
  readonly months: readonly (readonly string[])[];
}

export type WhenFault = 'empty' | 'unreadable' | 'no-year' | 'no-such-day' | 'no-time';

/** `text` is `2026-11-27`, `14:30`, or `2026-11-27T14:30`. */
export type TypedWhen = { readonly kind: 'read'; readonly text: string } | { readonly kind: 'fault'; readonly fault: WhenFault };

const fault = (which: WhenFault): TypedWhen => ({ kind: 'fault', fault: which });
const read = (text: string): TypedWhen => ({ kind: 'read', text });

const plainOf = (typed: string) => digitsOf(typed.replace(/[\u061c\u200e\u200f]/g, '').trim());

/** A day: 27.11.2026, 27/11/26, 27112026, 27 Nov 2026, 2026-11-27. Years of two digits are of this century. */
export function readDay(typed: string, format: DayFormat): TypedWhen {
  const plain = plainOf(typed);
  if (plain === '') return fault('empty');
  const numbers = numbersIn(plain, format);
  if (numbers === undefined) return fault('unreadable');
  const { day, month, year } = numbers;
  if (year === undefined) return fault('no-year');
  const full = year.length === 2 ? `20${year}` : year;
  const text = [full, month.padStart(2, '0'), day.padStart(2, '0')].join('-');
  return isDay(text) ? read(text) : fault('no-such-day');
}

/** A time of the day: 14:30, 14.30, 1430, 9, 2:30 pm. */
export function readTime(typed: string): TypedWhen {
  const plain = plainOf(typed).toLowerCase();
  if (plain === '') return fault('empty');
  const [, hours = '', minutes = '00', half = ''] =
    /^(\d{1,2})(?:\s*[:.h]?\s*(\d{2}))?\s*(?:uhr|h)?\s*([ap])?[.]?(?:m[.]?)?$/.exec(plain) ?? [];
  const hour = hourOf(Number(hours), half);
  if (hours === '' || hour === undefined || Number(minutes) > 59) return fault('no-time');
  return read(`${String(hour).padStart(2, '0')}:${minutes}`);
}

/** A day and a time: 27.11.2026 14:30, 27/11/2026, 2:30 pm, 2026-11-27T14:30. */
export function readMoment(typed: string, format: DayFormat): TypedWhen {
  const plain = plainOf(typed);
  if (plain === '') return fault('empty');
  const [, before, time = ''] =
    /^(.*\d)(?:,\s*|\s+|T)(\d{1,2}[:.h]\d{2}(?:\s*[ap][.]?m[.]?)?|\d{1,2}\s*[ap]m)$/i.exec(plain) ?? [];
  const day = readDay(before ?? plain, format);
  if (day.kind === 'fault') return day;
  const at = readTime(time);
  return at.kind === 'read' ? read(`${day.text}T${at.text}`) : fault('no-time');
}

type Numbers = { readonly day: string; readonly month: string; readonly year?: string | undefined };

function numbersIn(plain: string, { order, months }: DayFormat): Numbers | undefined {
  const words = plain.toLowerCase().match(/\p{L}+/gu) ?? [];
  const numbers = plain.match(/\d+/g) ?? [];
  const [word] = words;
  if (words.length > 1) return undefined;
  if (word !== undefined) return withName(numbers, months.findIndex(names => names.includes(word)) + 1);
  const parts = numbers.length === 1 ? cut(numbers[0] ?? '', order) : numbers;
  if (parts === undefined || parts.length > 3 || parts.length < 2) return undefined;
  if (parts[0]?.length === 4) return whole({ year: parts[0], month: parts[1], day: parts[2] });
  const named = order.filter(part => parts.length === 3 || part !== 'year').map((part, place) => [part, parts[place]] as const);
  return whole(Object.fromEntries(named));
}

/** The month by its name: of the other numbers the day comes first, unless the year does. */
function withName(numbers: readonly string[], month: number): Numbers | undefined {
  const [first, second] = numbers;
  if (month === 0 || first === undefined || numbers.length > 2) return undefined;
  const [day, year] = first.length === 4 ? [second, first] : [first, second];
  return whole({ day, month: String(month), year });
}

/** Eight digits, or six, without anything between them. */
function cut(digits: string, order: readonly DayPart[]): readonly string[] | undefined {
  if (digits.length !== 8 && digits.length !== 6) return undefined;
  let from = 0;
  return order.map(part => {
    const length = part === 'year' ? digits.length - 4 : 2;
    from += length;
    return digits.slice(from - length, from);
  });
}

function whole({ day, month, year }: Partial<Record<DayPart, string | undefined>>): Numbers | undefined {
  const short = (number: string | undefined) => number !== undefined && number.length <= 2;
  if (day === undefined || month === undefined || !short(day) || !short(month)) return undefined;
  return year === undefined || year.length === 2 || year.length === 4 ? { day, month, year } : undefined;
}

/** Whether it is a day as it is stored, `2026-11-27`, and the calendar has it. */
export const isDay = (text: string): boolean => dateSchema.safeParse(text).success;

/** Whether it is a time of the day as it is stored, from `00:00` to `23:59`. */
export const isTimeOfDay = (text: string): boolean => /^([01]\d|2[0-3]):[0-5]\d$/.test(text);

/** Whether it is a day and a time of it as they are stored, `2026-11-27T14:30`. */
export function isMoment(text: string): boolean {
  const [day = '', time = '', ...more] = text.split('T');
  return more.length === 0 && isDay(day) && isTimeOfDay(time);
}

function hourOf(hours: number, half: string): number | undefined {
  if (half === '') return hours < 24 ? hours : undefined;
  return hours >= 1 && hours <= 12 ? (hours % 12) + (half === 'p' ? 12 : 0) : undefined;
}
