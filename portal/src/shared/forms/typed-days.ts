/** How days and times are typed and shown in the reader's locale, and what is said about those that cannot be read. */
import {
  type DayFormat,
  type DayPart,
  isDay,
  isMoment,
  isTimeOfDay,
  readDay,
  readMoment,
  readTime,
  type TypedWhen,
  type WhenFault,
} from '#domain/values/typed-day.ts';
import { locale as readersLocale } from '../language.ts';
import { t } from '../text.ts';

/** `day` is a calendar day, `time` one of the day, `moment` both. */
export type When = 'day' | 'time' | 'moment';

/** The calendar and the digits of what is typed and stored, whatever the locale shows elsewhere. */
const typedIn = (locale: string) => `${locale}-u-ca-gregory-nu-latn`;
const utc = { timeZone: 'UTC' } as const;
const numeric = { ...utc, day: '2-digit', month: '2-digit', year: 'numeric' } as const;
const inWords = { ...utc, day: 'numeric', month: 'short', year: 'numeric' } as const;
const hours = { ...utc, hour: '2-digit', minute: '2-digit' } as const;

/** Of any day: the parts with what stands between them. */
const partsOf = (locale: string) => new Intl.DateTimeFormat(typedIn(locale), numeric).formatToParts(Date.UTC(2026, 10, 27));

const isPart = (type: string): type is DayPart => type === 'day' || type === 'month' || type === 'year';

/** Day, month, year in Britain and Germany; month first in the United States; names of months as the locale has them, long and short. */
export function dayFormat(locale = readersLocale): DayFormat {
  const names = (month: 'short' | 'long') => new Intl.DateTimeFormat(typedIn(locale), { ...inWords, month });
  const nameOf = (style: Intl.DateTimeFormat, month: number) =>
    style.formatToParts(Date.UTC(2026, month, 1)).find(({ type }) => type === 'month')?.value ?? '';
  const styles = [names('short'), names('long')];
  return {
    order: partsOf(locale).flatMap(({ type }) => (isPart(type) ? type : [])),
    months: Array.from({ length: 12 }, (_, month) => styles.map(style => nameOf(style, month).toLowerCase().replaceAll('.', ''))),
  };
}

export function readWhen(kind: When, typed: string, format: DayFormat): TypedWhen {
  if (kind === 'day') return readDay(typed, format);
  return kind === 'time' ? readTime(typed) : readMoment(typed, format);
}

/** What a field shows: a day in words (27 Nov 2026) beside which no other can be meant, and in numbers while it is typed (27/11/2026). What is none is shown as it is. */
export function shownWhen(kind: When, text: string, { typing = false, locale = readersLocale } = {}): string {
  if (!isWhen(kind, text)) return text;
  const at = Date.parse(
    `${kind === 'time' ? `1970-01-01T${text}` : text}${kind === 'day' ? '' : ':00'}${kind === 'day' ? '' : 'Z'}`,
  );
  const shape = { ...(kind !== 'time' && (typing ? numeric : inWords)), ...(kind !== 'day' && hours), ...utc };
  return new Intl.DateTimeFormat(typing ? typedIn(locale) : locale, shape).format(at).replace(/[\u061c\u200e\u200f]/g, '');
}

const stored: Readonly<Record<When, (text: string) => boolean>> = { day: isDay, time: isTimeOfDay, moment: isMoment };

/** Whether it is a day, a time or a moment as it is stored: one that calendar and clock have, not only its shape. */
export const isWhen = (kind: When, text: string): boolean => stored[kind](text);

const letters = { day: t('dd'), month: t('mm'), year: t('yyyy') };

/** What stands in an empty field: dd/mm/yyyy. */
export function emptyWhen(kind: When, locale = readersLocale): string {
  const day = partsOf(locale).map(({ type, value }) => (isPart(type) ? letters[type] : value));
  return [kind !== 'time' && day.join(''), kind !== 'day' && t('hh:mm')].filter(part => part !== false).join(' ');
}

const examples: Readonly<Record<When, string>> = { day: '2026-11-27', time: '14:30', moment: '2026-11-27T14:30' };

interface Said {
  readonly kind: When;
  /** What the field is called. */
  readonly label: string;
  readonly typed: string;
}

/** What is wrong with what was typed, and what to type. An empty field is the form's affair. */
export function whenMessage(fault: Exclude<WhenFault, 'empty'>, { kind, label, typed }: Said): string {
  const example = shownWhen(kind, examples[kind], { typing: true });
  switch (fault) {
    case 'no-such-day':
      return t('{label}: the calendar has no {typed}. Type a day such as {example}.', { label, typed, example });
    case 'no-year':
      return t('{label}: “{typed}” has no year. Type it such as {example}.', { label, typed, example });
    case 'no-time':
      return t('{label}: “{typed}” says no time of day. Type it such as {example}.', { label, typed, example });
    case 'unreadable':
      return t('{label}: “{typed}” cannot be read as a day. Type it such as {example}.', { label, typed, example });
  }
}
