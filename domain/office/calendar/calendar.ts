/**
 * When an office works: its time zone, its working weekdays and its holidays. An office that has not said so is read as UTC, Monday to Friday.
 */
import * as z from 'zod';
import { shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

/** Whether this machine knows a time zone by its IANA name; offsets such as `+02:00` know no summer time, and are none. */
function isZone(name: string): boolean {
  try {
    return /^[A-Za-z]/.test(name) && new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

export const zoneSchema = z
  .string()
  .max(64)
  .refine(isZone, 'a time zone by its IANA name, such as Europe/Lisbon or America/Sao_Paulo')
  .meta({ description: 'The IANA name of the time zone, e.g. Europe/Lisbon', format: 'iana-time-zone' });

const weekday = z.int().min(1).max(7);

export const holidaySchema = z.strictObject({ date: dateSchema, name: shortText });
export type Holiday = z.output<typeof holidaySchema>;

const workingDays = z
  .array(weekday)
  .min(1)
  .max(7)
  .refine(days => new Set(days).size === days.length, 'each weekday once')
  .meta({ description: 'The weekdays on which the office works: 1 is Monday, 7 is Sunday' });

const holidays = z.array(holidaySchema).max(1000).meta({ description: 'Days on which nobody works, whatever the weekday' });

export const calendarSchema = z.strictObject({ zone: zoneSchema, workingDays, holidays });
export type Calendar = z.output<typeof calendarSchema>;

/** The same on record: a zone that was known when it was stored stays readable wherever the names are older. */
export const storedCalendarShape = { zone: z.string(), workingDays: z.array(weekday), holidays: z.array(holidaySchema) };

/** What holds while an office has said nothing. */
export const usualCalendar: Calendar = { zone: 'UTC', workingDays: [1, 2, 3, 4, 5], holidays: [] };
