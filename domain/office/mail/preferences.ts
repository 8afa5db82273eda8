/**
 * When a person wants mail: the hour of the one mail of a day, the days on which it comes, hours without any, the news of a week as one mail, which
 * news to leave off, whether several requests come together, and the language. What asks for somebody's word comes at any hour, whatever is set here; reminders and
 * warnings are never left off.
 */
import * as z from 'zod';
import { zoneSchema } from '../calendar/calendar.ts';
import { densities, mailLanguages, type NewsTopic, newsTopics } from './choices.ts';

const time = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time of day as HH:MM, from 00:00 to 23:59')
  .meta({ description: 'A time of day where the person is, as HH:MM', examples: ['08:00'] });
const weekday = z.int().min(1).max(7);

const days = z
  .array(weekday)
  .min(1)
  .max(7)
  .refine(list => new Set(list).size === list.length, 'each weekday once')
  .meta({ description: 'The weekdays on which mail comes (1 is Monday); the working days of the office when left out' });

const quiet = z
  .strictObject({ from: time, until: time })
  .nullable()
  .meta({ description: 'Hours in which nothing but requests and invitations comes, also over midnight; null for none' });

export const weeklySchema = z.strictObject({ day: weekday, at: time }).meta({
  description: 'News come once a week, on this day, with what waits and what is late; reminders and warnings come as before',
});

const weekly = weeklySchema.nullable().meta({
  description:
    'News once a week, on a day and at an hour; null for the mail of the day, whatever the office has set; as the office has set it when left out',
});

const without = z
  .array(z.enum(Object.keys(newsTopics) as [NewsTopic, ...NewsTopic[]]))
  .max(Object.keys(newsTopics).length)
  .refine(list => new Set(list).size === list.length, 'each topic once')
  .meta({ description: 'What news to leave off; the pages show them all the same' });

/** How requests to one person come. */
export const requestWays = ['at-once', 'first-of-day', 'together'] as const;
export type RequestWay = (typeof requestWays)[number];

export const requestsSchema = z.enum(requestWays).meta({
  description:
    'How requests come; as the office has set it when left out. `at-once` (also where it has set nothing): each at once. `first-of-day`: the first of a day at once, others with the next mail of the day, unless they are due within two days of it. `together`: those within four hours of another as one mail after these hours, unless they are due within a day',
});

const language = z.enum(mailLanguages).meta({
  description: 'The language of your mail and, where you have chosen it there, of the portal; English when it was never set',
});

export const mailPreferencesSchema = z.strictObject({
  zone: zoneSchema.optional().meta({ description: 'The IANA name of the time zone; that of the office when left out' }),
  days: days.optional(),
  at: time,
  quiet,
  weekly: weekly.optional(),
  without,
  requests: requestsSchema.optional(),
  language: language.optional(),
  density: z.enum(densities).optional().meta({
    description: 'How densely the portal sets tables and cards; no mail looks at it. Comfortable when it was never set',
  }),
});
export type MailPreferences = z.output<typeof mailPreferencesSchema>;

/** The same on record: what was known when it was stored stays readable. */
export const storedMailPreferences = {
  zone: z.string().optional(),
  days: z.array(weekday).optional(),
  at: z.string(),
  quiet: z.object({ from: z.string(), until: z.string() }).nullable(),
  weekly: z.object({ day: weekday, at: z.string() }).nullable().optional(),
  without: z.array(z.string()),
  requests: z.enum(requestWays).optional(),
  language: z.string().optional(),
  density: z.string().optional(),
};

/** What holds for whoever has set nothing. */
export const usualMail: MailPreferences = { at: '08:00', quiet: { from: '20:00', until: '07:00' }, without: [] };

/** How requests come to somebody with these preferences. */
export function requestWayOf({ requests = 'at-once' }: Pick<MailPreferences, 'requests'>): RequestWay {
  return requests;
}

/** Who says nothing of the language, or of the density of the portal, leaves it as it was: pages and machines of before know nothing of it. */
export function withWhatIsKept(preferences: MailPreferences, former: MailPreferences | undefined): MailPreferences {
  const language = preferences.language ?? former?.language;
  const density = preferences.density ?? former?.density;
  return { ...preferences, ...(language !== undefined && { language }), ...(density !== undefined && { density }) };
}

/** Whether a time of day lies in the hours without mail. */
export function isQuiet({ quiet }: Pick<MailPreferences, 'quiet'>, at: string): boolean {
  if (!quiet) return false;
  return quiet.from < quiet.until ? at >= quiet.from && at < quiet.until : at >= quiet.from || at < quiet.until;
}
