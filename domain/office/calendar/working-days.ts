/** Counting in the working days of an office, and saying an instant on the office's own clocks. Pure: nothing here asks what day it is. */
// biome-ignore-all lint/style/noRestrictedGlobals: a given day or instant is read; `new Date()` without an argument is never used here
import {
  addDays,
  type CalendarDate,
  dateOf,
  dayInWords,
  daysAfter,
  endOfDay,
  type Instant,
  instantInWords,
  toInstant,
  toMs,
} from '../../values/time.ts';
import { type Calendar, usualCalendar } from './calendar.ts';

/** Whether people of the office work on a day. */
export function isWorkingDay({ workingDays, holidays }: Calendar, day: CalendarDate): boolean {
  return workingDays.includes(weekdayOf(day)) && !holidays.some(({ date }) => date === day);
}

/** Days looked at, at most: no deadline lies further ahead. */
const mostDays = 4000;

/** The working days after one day until another, that one included; 0 when it is not later. */
export function workingDaysUntil(calendar: Calendar, from: CalendarDate, until: CalendarDate): number {
  let count = 0;
  let day = nextDay(from);
  for (let looked = 0; looked < mostDays && day <= until; looked += 1) {
    if (isWorkingDay(calendar, day)) count += 1;
    day = nextDay(day);
  }
  return count;
}

/** The calendar day that an instant falls on where the office is. */
export function dayAt({ zone }: Calendar, instant: Instant): CalendarDate {
  return clockAt(zone, instant)?.day ?? dateOf(instant);
}

/** The time of day (`HH:MM`) that the clocks show where the office is. */
export function timeAt({ zone }: Calendar, instant: Instant): string {
  return clockAt(zone, instant)?.time ?? instant.slice(11, 16);
}

/** The first millisecond of a day where the office is. */
export function dayStartsAt({ zone }: Calendar, day: CalendarDate): Instant {
  const asUtc = toMs(`${day}T00:00:00.000Z`);
  const guess = asUtc - offsetMs(zone, asUtc);
  return toInstant(asUtc - offsetMs(zone, guess));
}

/** When the clocks of the office show a time (`HH:MM`) of a day; a time that is skipped in spring is that much later. */
export function instantOn({ zone }: Calendar, day: CalendarDate, time: string): Instant {
  const asUtc = toMs(`${day}T${time}:00.000Z`);
  const guess = asUtc - offsetMs(zone, asUtc);
  return toInstant(asUtc - offsetMs(zone, guess));
}

/** The last millisecond of the working day that is so many working days after an instant. */
export function workingDaysAfter(calendar: Calendar, from: Instant, days: number): Instant {
  let day = dayAt(calendar, from);
  let left = days;
  for (let looked = 0; looked < mostDays && left > 0; looked += 1) {
    day = nextDay(day);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return dayEndsAt(calendar, day);
}

/** The day that is so many working days before another; that day itself for none. */
export function workingDaysBefore(calendar: Calendar, from: CalendarDate, days: number): CalendarDate {
  let day = from;
  let left = days;
  for (let looked = 0; looked < mostDays && left > 0; looked += 1) {
    day = daysAfter(day, -1);
    if (isWorkingDay(calendar, day)) left -= 1;
  }
  return day;
}

/** The last millisecond of a day where the office is. */
export function dayEndsAt(calendar: Calendar, day: CalendarDate): Instant {
  const next = nextDay(day);
  return next > day ? toInstant(toMs(dayStartsAt(calendar, next)) - 1) : endOfDay(day);
}

/** The last millisecond, where the office is, of the day that is so many days after that of an instant. */
export function endOfDayAfter(calendar: Calendar, instant: Instant, days: number): Instant {
  return dayEndsAt(calendar, dateOf(addDays(endOfDay(dayAt(calendar, instant)), days)));
}

/** An instant on the clocks of the office: `8 Dec 2026, 11:49 (Europe/Berlin)`; in UTC while the office has not said where it is. */
export function officeTime(calendar: Calendar | undefined, instant: Instant): string {
  const clock = calendar && calendar.zone !== 'UTC' ? clockAt(calendar.zone, instant) : undefined;
  return clock ? `${dayInWords(clock.day)}, ${clock.time} (${calendar?.zone})` : instantInWords(instant);
}

/** The same of a deadline, with the working days that are left for it once the office has said which these are. */
export function deadlineAt(calendar: Calendar | undefined, deadline: Instant, now: Instant): string {
  const said = officeTime(calendar, deadline);
  if (!calendar) return said;
  const left = workingDaysUntil(calendar, dayAt(calendar, now), dayAt(calendar, deadline));
  return `${said}, ${left === 1 ? 'in 1 working day' : `in ${left} working days`}`;
}

/** What the office has said of when it works, or what holds meanwhile. */
export function calendarOf({ calendar }: { readonly calendar?: Calendar | undefined }): Calendar {
  return calendar ?? usualCalendar;
}

/** 1 is Monday, 7 is Sunday. */
export function weekdayOf(day: CalendarDate): number {
  return new Date(toMs(`${day}T12:00:00.000Z`)).getUTCDay() || 7;
}

export function nextDay(day: CalendarDate): CalendarDate {
  return dateOf(addDays(endOfDay(day), 1));
}

/** The clock of each zone, made once: making one costs a hundred times what reading it does. */
const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(zone: string): Intl.DateTimeFormat {
  const known = clocks.get(zone);
  if (known) return known;
  const parts = { year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' } as const;
  const made = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, ...parts });
  clocks.set(zone, made);
  return made;
}

/** Undefined where the zone is not known to this machine. */
function clockAt(zone: string, instant: Instant): { day: CalendarDate; time: string } | undefined {
  try {
    const written = clockOf(zone).format(toMs(instant));
    const [day = '', time = ''] = written.split(' ');
    return { day: day.padStart(10, '0'), time };
  } catch {
    return undefined;
  }
}

/** Clocks have no year 0, which is the first before Christ. No zone was kept that long ago, nor is any known for after the last year. */
const clockYears = { first: toMs('0001-01-02T00:00:00.000Z'), last: toMs('9999-12-30T23:59:59.999Z') } as const;

/** How far the clocks of a zone are ahead of UTC at an instant, in milliseconds; none where the zone is not known to this machine. */
function offsetMs(zone: string, asked: number): number {
  const at = Math.min(Math.max(asked, clockYears.first), clockYears.last);
  const clock = clockAt(zone, toInstant(at));
  return clock ? toMs(`${clock.day}T${clock.time}:00.000Z`) - Math.floor(at / 60_000) * 60_000 : 0;
}
