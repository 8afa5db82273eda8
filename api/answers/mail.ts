/** When somebody gets mail, as that person is shown it. */
import * as z from 'zod';
import { mailPreferencesSchema } from '#domain/office/mail/preferences.ts';
import { mailTestSchema } from './offices.ts';
import { instant, receiptSchema } from './shared.ts';

export const mailPreferencesAnswer = z.object({
  ...mailPreferencesSchema.shape,
  set: instant.optional().meta({ description: 'When you set it; absent while it is as the office works' }),
  inForce: z
    .object({ zone: z.string(), days: z.array(z.int()) })
    .meta({ description: 'The time zone and the weekdays that count, also where you have set none' }),
  last: instant.optional().meta({ description: 'When the last mail of a day went to you, if that was today or the day before' }),
  next: instant.optional().meta({ description: 'When the next mail of a day may come, if something waits for it' }),
});
export type MailPreferencesAnswer = z.output<typeof mailPreferencesAnswer>;

/** Also of when the office works, by which mail comes. */
export const mailAnswers = {
  'put-calendar': receiptSchema,
  'get-mail-preferences': mailPreferencesAnswer,
  'put-mail-preferences': receiptSchema,
  'test-mail': mailTestSchema,
} as const;
