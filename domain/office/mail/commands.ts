/** What a person sets about the own mail, and the PMO about that of all who have set nothing else. */
import * as z from 'zod';
import { changeReasonSchema, expectedVersionSchema } from '../versions.ts';
import { type MailPreferences, requestsSchema, weeklySchema } from './preferences.ts';

/** The body that sets how mail comes to the people of an office. */
export const setOfficeMailSchema = z.strictObject({
  requests: requestsSchema,
  weekly: weeklySchema
    .nullable()
    .meta({ description: 'News once a week, on a day and at an hour; null for the mail of the day' }),
  expectedVersion: expectedVersionSchema,
  reason: changeReasonSchema,
});

export interface MailCommands {
  'set-office-mail': z.output<typeof setOfficeMailSchema>;
  'set-mail-preferences': { readonly preferences: MailPreferences };
}
