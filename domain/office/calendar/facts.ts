/** When an office works, on record. */
import type { FactShapes } from '../../decision/tables.ts';
import { longText } from '../../values/text.ts';
import { storedCalendarShape } from './calendar.ts';

export const calendarFacts = {
  'calendar-set': { ...storedCalendarShape, reason: longText.optional() },
} satisfies FactShapes;
