/** What founds an office. */
import * as z from 'zod';
import { officeIdSchema } from '../../values/ids.ts';
import { currencySchema } from '../../values/money.ts';
import { shortText } from '../../values/text.ts';
import { calendarSchema } from '../calendar/calendar.ts';
import { personEntrySchema } from '../people.ts';

/** The body of a founding. */
export const foundOfficeSchema = z.strictObject({
  id: officeIdSchema,
  name: shortText,
  currency: currencySchema,
  parent: officeIdSchema.optional(),
  calendar: calendarSchema.optional().meta({ description: 'When it works; UTC, Monday to Friday, until it is said' }),
  people: z.array(personEntrySchema).min(1).max(2000),
});

export interface FoundingCommands {
  'found-office': z.output<typeof foundOfficeSchema>;
}
