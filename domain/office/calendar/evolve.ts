/** The calendar as it was last set, weekdays and holidays in their order. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { calendarFacts } from './facts.ts';

export const calendarFolds: OfficeFolds<typeof calendarFacts> = {
  'calendar-set': (state, { zone, workingDays, holidays }, meta) => ({
    ...state,
    calendar: {
      zone,
      workingDays: workingDays.toSorted((a, b) => a - b),
      holidays: holidays.toSorted((a, b) => (a.date < b.date ? -1 : 1)),
    },
    versions: changed(state, 'calendar', meta),
  }),
};
