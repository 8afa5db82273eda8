/**
 * The single place that does arithmetic with time. Nothing here asks what time it is: instants come in as arguments.
 *
 * An `Instant` is an absolute moment in UTC, always written `YYYY-MM-DDTHH:mm:ss.sssZ`, so text order is time order.
 * A `CalendarDate` is a day without a time or a zone, written `YYYY-MM-DD`.
 */
// biome-ignore-all lint/style/noRestrictedGlobals: parsing and formatting of given instants is pure; `new Date()` without an argument is never used here
import * as z from 'zod';
import { type Branded, branded } from './brand.ts';

export type Instant = Branded<string, 'Instant'>;
export type CalendarDate = Branded<string, 'CalendarDate'>;

const dayMs = 86_400_000;

/** Years are written with four digits: before and after these there is no instant that could be written. */
const [firstMs, lastMs] = [Date.parse('0000-01-01T00:00:00.000Z'), Date.parse('9999-12-31T23:59:59.999Z')];

/** Not so for what is no instant at all, of which the schema has said so. */
const isBeyond = (ms: number) => ms < firstMs || ms > lastMs;

/** An absolute instant; offsets such as `+02:00` are accepted and stored as UTC. */
export const instantSchema = z.iso
  .datetime({ offset: true })
  .refine(text => !isBeyond(Date.parse(text)), 'an instant of the years 0000 to 9999 in UTC')
  .transform(text => toInstant(Date.parse(text)));

/** A calendar day that exists (no 30 February). */
export const dateSchema = branded('CalendarDate', z.iso.date());

/** An instant as it is stored: UTC, never with an offset. */
export const storedInstantSchema = branded('Instant', z.iso.datetime());

/** The instant at so many milliseconds since 1970 UTC; where arithmetic with a day of those years leaves them, the first or last that there is. */
export function toInstant(ms: number): Instant {
  return new Date(Math.min(Math.max(ms, firstMs), lastMs)).toISOString();
}

/** Milliseconds since 1970 UTC. */
export function toMs(instant: Instant): number {
  return Date.parse(instant);
}

/** The same instant a number of 24-hour days later (earlier when negative); fractions are allowed. */
export function addDays(instant: Instant, days: number): Instant {
  return toInstant(toMs(instant) + days * dayMs);
}

/** Whole seconds from one instant until another, rounded up, never negative. */
export function secondsUntil(from: Instant, until: Instant): number {
  return Math.max(0, Math.ceil((toMs(until) - toMs(from)) / 1000));
}

/** The calendar day of an instant, in UTC. */
export function dateOf(instant: Instant): CalendarDate {
  return instant.slice(0, 10);
}

/** The last millisecond of a calendar day in UTC: what "due on that day" means everywhere in Tollgate. */
export function endOfDay(date: CalendarDate): Instant {
  return `${date}T23:59:59.999Z`;
}

/** The same day of the month so many months later; the last of that month where it has no such day. */
export function addMonths(date: CalendarDate, count: number): CalendarDate {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const last = new Date(utc(year, month + count, 0)).getUTCDate();
  return dateOf(toInstant(utc(year, month - 1 + count, Math.min(day, last))));
}

/** Not `Date.UTC`, which takes the years 0 to 99 for those of the twentieth century. */
function utc(year: number, month: number, day: number): number {
  return new Date(0).setUTCFullYear(year, month, day);
}

/** The calendar day so many days later; earlier when negative. */
export function daysAfter(day: CalendarDate, days: number): CalendarDate {
  return dateOf(addDays(endOfDay(day), days));
}

/** Whole days from one calendar day to a later one; negative when it is earlier. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((Date.parse(to) - Date.parse(from)) / dayMs);
}

/** Whole days that have passed between two instants, rounded down. */
export function daysSince(from: Instant, now: Instant): number {
  return Math.floor((toMs(now) - toMs(from)) / dayMs);
}

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];

/** A day for readers of a mail: `8 Dec 2026` for `2026-12-08`. */
export function dayInWords(day: string): string {
  const [year, month, date] = day.slice(0, 10).split('-');
  return `${Number(date)} ${months[Number(month) - 1]} ${year}`;
}

/** An instant for readers whose zone nobody knows: `8 Dec 2026, 10:49 UTC`. */
export function instantInWords(instant: Instant): string {
  return `${dayInWords(instant)}, ${instant.slice(11, 16)} UTC`;
}
