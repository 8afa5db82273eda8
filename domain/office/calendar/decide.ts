/** The PMO and administrators say when the office works; a day is one holiday at most. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { officePreconditions } from '../actions.ts';
import type { OfficeDecisions } from '../tables.ts';
import { changedSince } from '../versions.ts';
import type { Calendar } from './calendar.ts';
import type { CalendarCommands } from './commands.ts';

export const calendarDecisions: OfficeDecisions<CalendarCommands> = {
  'set-calendar': (state, { zone, workingDays, holidays, expectedVersion, reason }, context) =>
    officePreconditions['set-calendar'](state, context) ??
    faultInCalendar({ holidays }) ??
    changedSince(state, 'calendar', expectedVersion) ?? {
      facts: [{ type: 'calendar-set', zone, workingDays, holidays, reason }],
    },
};

/** `at` is the path of the calendar in what was sent. */
export function faultInCalendar({ holidays }: Pick<Calendar, 'holidays'>, at = ''): Refused {
  const days = holidays.map(({ date }) => date);
  const twice = days.findIndex((day, index) => days.indexOf(day) !== index);
  if (twice === -1) return undefined;
  return refuse(
    'already-exists',
    `${days[twice]} stands in the holidays twice; keep one of them.`,
    `${at}holidays.${twice}.date`,
  );
}
