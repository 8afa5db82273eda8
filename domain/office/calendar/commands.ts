/** What is asked about when an office works. */
import type * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { calendarSchema } from './calendar.ts';

export const setCalendarSchema = calendarSchema.extend({ expectedVersion: expectedVersionSchema, reason: changeReasonSchema });

export interface CalendarCommands {
  'set-calendar': z.output<typeof setCalendarSchema>;
}
