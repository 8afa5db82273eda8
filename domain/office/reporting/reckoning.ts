/** When reports are asked for, due and missed: reckoned in the working days of an office. */
import { addDays, type CalendarDate, type Instant } from '../../values/time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { calendarOf, dayAt, dayEndsAt, dayStartsAt, isWorkingDay } from '../calendar/working-days.ts';
import type { OfficeState } from '../state.ts';
import { boundsOf, cadenceOf, type Period, periodAfter, shifted } from './periods.ts';
import type { Deadlines, ReportingRule, RuleOnFile } from './rule.ts';

/** Days looked at, at most: a calendar in which nobody ever works gives the last of them. */
const mostDays = 400;

/** The working day with this number after a day; the first one is 1. */
export function workingDayAfter(calendar: Calendar, day: CalendarDate, number: number): CalendarDate {
  let at = day;
  let count = 0;
  for (let looked = 0; looked < mostDays && count < number; looked += 1) {
    at = shifted(at, 1);
    if (isWorkingDay(calendar, at)) count += 1;
  }
  return at;
}

/** When a report on a period is asked for: as soon as the period has ended where the office is. */
export function askedAt(calendar: Calendar, period: Period): Instant {
  return dayStartsAt(calendar, shifted(boundsOf(period).to, 1));
}

/** Of a report that is asked for now: its days count from the end of the period; from today where nobody asked until now. */
export function deadlinesOf(calendar: Calendar, rule: ReportingRule, { period, now }: Asking): Deadlines {
  const { to } = boundsOf(period);
  const yesterday = shifted(dayAt(calendar, now), -1);
  return deadlines(calendar, { ...rule, after: yesterday > to ? yesterday : to });
}

interface Asking {
  readonly period: Period;
  readonly now: Instant;
}

/** Of a report that was sent back: it is filed again within some working days, and then missed at once; never sooner than it was due first. */
export function repairDeadlines(calendar: Calendar, repairDays: number, { now, first }: Repairing): Deadlines {
  const repaired = deadlines(calendar, { after: dayAt(calendar, now), day: repairDays, graceDays: 0, remindBefore: 1 });
  return first.due > repaired.due ? first : repaired;
}

interface Repairing {
  readonly now: Instant;
  /** Until when it may be filed as it was asked for. */
  readonly first: Deadlines;
}

interface Counted extends Pick<ReportingRule, 'day' | 'graceDays' | 'remindBefore'> {
  readonly after: CalendarDate;
}

function deadlines(calendar: Calendar, { after, day, graceDays, remindBefore }: Counted): Deadlines {
  const starts = (number: number) => dayStartsAt(calendar, workingDayAfter(calendar, after, number));
  const ends = (number: number) => dayEndsAt(calendar, workingDayAfter(calendar, after, number));
  const missedAt = ends(day + graceDays);
  const before = remindBefore > 0 && day > remindBefore ? starts(day - remindBefore) : dayStartsAt(calendar, after);
  const next = starts(day + 1);
  return { due: ends(day), remindAt: [before, starts(day), next < missedAt ? next : missedAt], missedAt };
}

/** A period that a rule asks about, and when. */
export interface NextAsk {
  readonly rule: RuleOnFile;
  readonly period: Period;
  readonly at: Instant;
}

/** What each rule asks next, the earliest first. */
export function nextAsks(office: Pick<OfficeState, 'reporting' | 'calendar'>): readonly NextAsk[] {
  const calendar = calendarOf(office);
  const { rules, periods } = office.reporting ?? { rules: [], periods: [] };
  const asks = rules.map(rule => {
    const asked = periods.findLast(entry => entry.gateModel === rule.gateModel && cadenceOf(entry.period) === rule.every);
    const after = asked && periodAfter(asked.period);
    const period = after !== undefined && after > rule.from ? after : rule.from;
    return { rule, period, at: askedAt(calendar, period) };
  });
  return asks.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** What is to be asked now; of periods that were slept through only the last. */
export function asksNow(office: Pick<OfficeState, 'reporting' | 'calendar'>, now: Instant): readonly NextAsk[] {
  const calendar = calendarOf(office);
  return nextAsks(office)
    .filter(({ at }) => at <= now)
    .map(ask => {
      let { period } = ask;
      while (askedAt(calendar, periodAfter(period)) <= now) period = periodAfter(period);
      return { ...ask, period, at: askedAt(calendar, period) };
    });
}

/** From when on every report on a period has been filed or missed, as it was asked for. */
export function allMissedAt(periods: readonly Deadlines[]): Instant {
  return periods.reduce((last, { missedAt }) => (missedAt > last ? missedAt : last), addDays('1970-01-01T00:00:00.000Z', 0));
}
