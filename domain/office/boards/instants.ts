/** When a board that votes is reminded, when missing ballots are escalated, and until when it decides: absolute instants, fixed when it is asked. */
import { addDays, type Instant, toInstant, toMs } from '../../values/time.ts';
import { type Calendar, usualCalendar } from '../calendar/calendar.ts';
import { dayAt, dayStartsAt, isWorkingDay, nextDay, workingDaysAfter } from '../calendar/working-days.ts';

/** Seconds that a workflow waits at most in one go: three years. */
export const longestWait = 94_608_000;

export interface Instants {
  readonly deadline: Instant;
  readonly reminders: Instant[];
  readonly escalateAt: Instant;
}

/** How long a board has, in days or working days, and when its members are reminded and missing ballots escalated, if not at the usual times. */
interface Times {
  readonly deadlineDays: number;
  readonly deadlineIn?: 'days' | 'working-days' | undefined;
  readonly remindAfterDays?: number | undefined;
  readonly escalateBeforeDays?: number | undefined;
}

/** Half-way and at three quarters a reminder, a fifth of the time before the end an escalation, unless it is said otherwise. */
export function instantsFor(times: Times, openedAt: Instant, calendar: Calendar = usualCalendar): Instants {
  if (times.deadlineIn === 'working-days') return inWorkingDays(times, openedAt, calendar);
  const days = times.deadlineDays;
  const first = Math.min(times.remindAfterDays ?? days / 2, days);
  const second = first + (days - first) / 2;
  const before = Math.min(times.escalateBeforeDays ?? days / 5, days);
  return {
    deadline: addDays(openedAt, days),
    reminders: [addDays(openedAt, first), addDays(openedAt, second)],
    escalateAt: addDays(openedAt, days - before),
  };
}

/** Until the end of the last working day where the office is. Nobody is reminded on a day on which nobody works: that comes as the next working day begins. */
function inWorkingDays(times: Times, openedAt: Instant, calendar: Calendar): Instants {
  const { deadlineDays: days, remindAfterDays, escalateBeforeDays } = times;
  const after = (count: number) => workingDaysAfter(calendar, openedAt, Math.floor(Math.max(0, count)));
  const deadline = after(days);
  const part = (share: number, from = openedAt) => toInstant(toMs(from) + Math.floor((toMs(deadline) - toMs(from)) * share));
  const first = remindAfterDays === undefined ? part(0.5) : earlier(after(remindAfterDays), deadline);
  const escalate = escalateBeforeDays === undefined ? part(0.8) : after(days - escalateBeforeDays);
  const worked = (instant: Instant) => earlier(onWorkingDay(calendar, instant), deadline);
  return { deadline, reminders: [worked(first), worked(part(0.5, first))], escalateAt: worked(escalate) };
}

/** The same instant, or the beginning of the next working day where it falls on none. */
function onWorkingDay(calendar: Calendar, instant: Instant): Instant {
  let day = dayAt(calendar, instant);
  if (isWorkingDay(calendar, day)) return instant;
  // A calendar in which nobody works for a year has no next working day that could be waited for.
  for (let looked = 0; looked < 366 && !isWorkingDay(calendar, day); looked += 1) day = nextDay(day);
  return dayStartsAt(calendar, day);
}

function earlier(left: Instant, right: Instant): Instant {
  return left < right ? left : right;
}
