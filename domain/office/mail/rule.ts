/**
 * When the one mail of a day may come to a person: on the clocks where the person is, on a day on which mail comes, from its hour on, never in the
 * hours without mail, and never twice on one day. Pure: the state is when the last one went out.
 */
import { addDays, type CalendarDate, dateOf, endOfDay, type Instant } from '../../values/time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { calendarOf, dayAt, instantOn, isWorkingDay, timeAt, weekdayOf } from '../calendar/working-days.ts';
import { isQuiet, type MailPreferences, usualMail } from './preferences.ts';
import { type OfficeMail, officeMailOf, withOfficeMail } from './usual.ts';

export interface MailRule {
  /** As they are in force: what the person has not set is as the office has. */
  readonly preferences: ReturnType<typeof withOfficeMail>;
  /** Where the person is, and the days on which mail comes. */
  readonly calendar: Calendar;
}

/** What a person has set, and when. */
export interface SetPreferences {
  readonly preferences: MailPreferences;
  readonly at: Instant;
}

/** Of what a person has set in several offices, what counts in all of them. */
export function lastSet<Set extends SetPreferences>(sets: readonly Set[]): Set | undefined {
  return sets.toSorted((one, other) => (one.at < other.at ? 1 : -1))[0];
}

interface Office {
  readonly calendar?: Calendar | undefined;
  readonly officeMail?: OfficeMail | undefined;
}

/** The rule for a person of an office; what the person has not set is as the office works. `tellers`: the offices whose mails it is about, that office alone when left out. */
export function mailRule(office: Office, set?: SetPreferences, tellers: readonly Office[] = [office]): MailRule {
  const preferences = withOfficeMail(set?.preferences ?? usualMail, officeMailOf(tellers));
  const { zone, workingDays, holidays } = calendarOf(office);
  const { days } = preferences;
  return {
    preferences,
    calendar: { zone: preferences.zone ?? zone, workingDays: days ?? workingDays, holidays: days ? [] : holidays },
  };
}

/** The hour from which mail comes on a day; none on a day without mail. */
function hourOn({ preferences: { at, weekly }, calendar }: MailRule, day: CalendarDate): string | undefined {
  if (weekly && weekdayOf(day) === weekly.day) return weekly.at;
  return isWorkingDay(calendar, day) ? at : undefined;
}

/** Whether the mail of the day may go out now. `last` is when the one before went out. */
export function mayHaveMail(rule: MailRule, last: Instant | undefined, now: Instant): boolean {
  const { calendar, preferences } = rule;
  const day = dayAt(calendar, now);
  const hour = hourOn(rule, day);
  const time = timeAt(calendar, now);
  if (hour === undefined || time < hour || isQuiet(preferences, time)) return false;
  return last === undefined || dayAt(calendar, last) !== day;
}

/** Days looked ahead, at most: holidays of an office may follow each other. */
const mostDays = 400;

/** When the next mail of a day may go out, now at the earliest; undefined when none may within a year. */
export function nextMail(rule: MailRule, last: Instant | undefined, now: Instant): Instant | undefined {
  const { calendar, preferences } = rule;
  if (mayHaveMail(rule, last, now)) return now;
  let day = dayAt(calendar, now);
  for (let looked = 0; looked < mostDays; looked += 1) {
    const hour = hourOn(rule, day);
    const hours = [hour, preferences.quiet?.until].filter((time): time is string => time !== undefined && time >= (hour ?? '99'));
    const at = hours.map(time => instantOn(calendar, day, time)).find(one => one >= now && mayHaveMail(rule, last, one));
    if (at !== undefined) return at;
    day = dateOf(addDays(endOfDay(day), 1));
  }
  return undefined;
}

/** Whether news that have waited since an instant are due by the person's week: its day and hour have come meanwhile. */
export function isWeekDue({ preferences: { weekly }, calendar }: MailRule, since: Instant, now: Instant): boolean {
  if (!weekly) return false;
  let day = dayAt(calendar, now);
  for (let looked = 0; looked <= 7; looked += 1) {
    const slot = instantOn(calendar, day, weekly.at);
    if (weekdayOf(day) === weekly.day && slot <= now) return slot >= since;
    day = dateOf(addDays(endOfDay(day), -1));
  }
  return false;
}
