/** When somebody gets mail, as that person is shown it. */
import * as z from 'zod';
import { mailPreferencesSchema, requestWays, weeklySchema } from '#domain/office/mail/preferences.ts';
import { mailTestSchema } from './offices.ts';
import { instant, receiptSchema } from './shared.ts';

/** What an office has set for all its people, or what holds while it has not. */
export const officeMailView = z.object({
  requests: z.enum(requestWays),
  weekly: weeklySchema.nullable(),
  version: z.int().optional().meta({ description: 'Absent while the office has set nothing' }),
});

export const mailPreferencesAnswer = z.object({
  ...mailPreferencesSchema.shape,
  set: instant.optional().meta({ description: 'When you set it; absent while it is as the office works' }),
  inForce: z
    .object({
      zone: z.string(),
      days: z.array(z.int()),
      requests: z.enum(requestWays),
      weekly: weeklySchema.optional(),
      office: officeMailView.meta({ description: 'How mail comes to those of the office who have set nothing else' }),
    })
    .meta({
      description:
        'What counts, also where you have set none: the time zone, the weekdays, how requests come, and the news of a week',
    }),
  last: instant.optional().meta({ description: 'When the last mail of a day went to you, if that was today or the day before' }),
  next: instant.optional().meta({ description: 'When the next mail of a day may come, if something waits for it' }),
});
export type MailPreferencesAnswer = z.output<typeof mailPreferencesAnswer>;

/** Also of when the office works, by which mail comes. */
export const mailAnswers = {
  'put-calendar': receiptSchema,
  'get-mail-preferences': mailPreferencesAnswer,
  'put-mail-preferences': receiptSchema,
  'put-office-mail': receiptSchema,
  'test-mail': mailTestSchema,
} as const;
