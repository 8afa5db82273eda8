/** Money, days and instants as the reader reads them: her locale, her time zone, and the zone is named. */
import { formatMinor, majorNumber } from '#domain/values/currency.ts';
import { isolated } from '#domain/values/isolated.ts';
import { listsIn, locale } from './language.ts';
import { t } from './text.ts';

/** Minor units of a currency, in full: £1,234.56. */
export function money(minor: number | undefined, currency: string): string {
  return minor === undefined ? t('not stated') : formatMinor(minor, currency, { locale });
}

/** Minor units of a currency as a number for a file, whatever its minor unit is; what is not known is an empty cell. */
export function moneyInFile(minor: number | undefined, currency: string): number | undefined {
  return minor === undefined ? undefined : majorNumber(minor, currency);
}

/** Minor units of a currency, short: £1.2m. */
export function moneyShort(minor: number | undefined, currency: string): string {
  return minor === undefined ? t('not stated') : formatMinor(minor, currency, { locale, short: true });
}

export function number(value: number | undefined, digits = 1): string {
  return value === undefined ? '–' : new Intl.NumberFormat(locale, { maximumFractionDigits: digits }).format(value);
}

/** Always with one decimal: 30.0, 37.6. */
export function oneDecimal(value: number): string {
  return new Intl.NumberFormat(locale, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: false }).format(value);
}

/** A share of one as a difference in per cent: +12.5 %, −4 %. */
export function percent(share: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1, signDisplay: 'exceptZero' }).format(share);
}

/** A share of one in per cent, without a sign for more: 77 %, 104 %. */
export function share(of: number): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(of);
}

/** A calendar day: 14 May 2027. Days have no zone. Of a deadline at the end of a day (an instant in UTC) the day that it ends, as in mails. */
export function day(date: string | undefined): string {
  if (date === undefined) return t('not stated');
  const [year = 0, month = 1, at = 1] = date.slice(0, 10).split('-').map(Number);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' }).format(
    Date.UTC(year, month - 1, at),
  );
}

/** An instant with its zone: 14 May 2027, 17:00 BST. */
export function moment(instant: string | undefined): string {
  if (instant === undefined || instant === '') return t('not yet');
  return new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    year: 'numeric',
    hour: '2-digit',
    minute: '2-digit',
    timeZoneName: 'short',
  }).format(new Date(instant));
}

/** How an instant ends that stands for a whole day: the end of that day in UTC, by which something is due. */
const endOfDay = 'T23:59:59.999Z';

/** The calendar day of an instant where the reader is; of a deadline at the end of a day the day that it ends, wherever the reader is. */
export function dayOf(instant: string): string {
  if (instant.endsWith(endOfDay)) return day(instant);
  return new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short', year: 'numeric' }).format(new Date(instant));
}

/** The hour of an instant (milliseconds since 1970) where the reader is: 17:00. */
export function clockTime(at: number): string {
  return new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' }).format(at);
}

/** How far away an instant is: in 3 days, 2 hours ago. */
export function away(instant: string, now = Date.now()): string {
  const minutes = (new Date(instant).getTime() - now) / 60_000;
  const words = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  if (Math.abs(minutes) < 60) return words.format(Math.round(minutes), 'minute');
  if (Math.abs(minutes) < 48 * 60) return words.format(Math.round(minutes / 60), 'hour');
  return words.format(Math.round(minutes / 1440), 'day');
}

/** Today as a calendar day where the reader is. */
export function today(): string {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, '0')}-${String(now.getDate()).padStart(2, '0')}`;
}

/** The reader's time zone by its name: Europe/London. */
export function zoneName(): string {
  return new Intl.DateTimeFormat(locale).resolvedOptions().timeZone;
}

/** Names of which one is enough: A, B or C. */
export function oneOf(names: readonly string[]): string {
  return new Intl.ListFormat(listsIn, { type: 'disjunction' }).format(names.map(isolated));
}

/** How long a board has, as a gate model says it: `14 days`, `5 working days`, `1 working day`. */
export function timeToDecide({ deadlineDays, deadlineIn }: { deadlineDays: number; deadlineIn?: string | undefined }): string {
  return deadlineIn === 'working-days'
    ? t('{days, plural, one {{days} working day} other {{days} working days}}', { days: deadlineDays })
    : t('{days, plural, one {{days} day} other {{days} days}}', { days: deadlineDays });
}
