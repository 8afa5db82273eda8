/**
 * When the steps of a duty with a day are taken where its days are counted in the working days of an office, as its calendar stands now. A step falls on a
 * working day: one for the day itself on the last working day until then, others so many working days before or after.
 */
import type { Duty } from '../../duties/duty.ts';
import { dutyRule } from '../../duties/kinds.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';
import type { Calendar } from '../calendar/calendar.ts';
import { dayStartsAt, isWorkingDay, workingDaysBefore } from '../calendar/working-days.ts';
import { workingDayAfter } from '../reporting/reckoning.ts';

/** In the order of its kind's steps; each as its day begins where the office is. */
export function inWorkingDays(calendar: Calendar, kind: Duty['kind'], due: CalendarDate): Instant[] {
  return dutyRule(kind).steps.map(({ day }) => dayStartsAt(calendar, stepDay(calendar, due, day)));
}

function stepDay(calendar: Calendar, due: CalendarDate, days: number): CalendarDate {
  if (days > 0) return workingDayAfter(calendar, due, days);
  if (days < 0) return workingDaysBefore(calendar, due, -days);
  return isWorkingDay(calendar, due) ? due : workingDaysBefore(calendar, due, 1);
}
