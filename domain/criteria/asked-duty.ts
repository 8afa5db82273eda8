/**
 * What a tripwire asks of people once it has failed, as a gate model says it: who does what, and by when, reckoned from the day on which it was found or on a
 * day of the calendar.
 */
import * as z from 'zod';
import { shortText } from '../values/text.ts';
import { addDays, addMonths, type CalendarDate, dateOf, dateSchema, type Instant } from '../values/time.ts';

export const askedDutySchema = z.strictObject({
  what: shortText.meta({ description: 'What is to be done, or what ends, e.g. Report the reasons to the committee' }),
  who: z.enum(['manager', 'sponsor', 'pmo', 'board']).meta({ description: 'board: the chair of the board that decides next' }),
  after: z
    .union([
      z.strictObject({ days: z.int().min(1).max(3660) }),
      z.strictObject({ months: z.int().min(1).max(120) }),
      z.strictObject({ workingDays: z.int().min(1).max(700) }),
    ])
    .optional()
    .meta({
      description:
        'Reckoned from the day on which it was found; either this or `on`. In workingDays of the office its reminders count in these, too',
    }),
  on: dateSchema.optional().meta({ description: 'On this day, whenever it was found' }),
  otherwise: z
    .literal('hold')
    .optional()
    .meta({ description: 'On its day the project is put on hold, unless a board has said go since it was found' }),
});
export type AskedDuty = z.output<typeof askedDutySchema>;

/** The day on which it is due, found at an instant; undefined of one that counts in working days, which takes a calendar. */
export function dueDay({ after, on }: AskedDuty, found: Instant): CalendarDate | undefined {
  if (on !== undefined) return on;
  if (after === undefined) return dateOf(found);
  if ('workingDays' in after) return undefined;
  return 'days' in after ? dateOf(addDays(found, after.days)) : addMonths(dateOf(found), after.months);
}
