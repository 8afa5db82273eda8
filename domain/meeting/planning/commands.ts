/** What the PMO or the chair says when a meeting is planned, moved or cancelled. */
import * as z from 'zod';
import type { MeetingId } from '../../values/ids.ts';
import { boardIdSchema, officeIdSchema, personIdSchema } from '../../values/ids.ts';
import { longText, shortText } from '../../values/text.ts';
import { dateSchema } from '../../values/time.ts';

const timeSchema = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'a time such as 14:30')
  .meta({ description: 'On the clocks of the office', examples: ['14:30'] });

const linkSchema = z
  .url({ protocol: /^https$/ })
  .max(500)
  .meta({ description: 'An https address at which the meeting is joined' });

const terms = z.strictObject({
  name: shortText,
  day: dateSchema.meta({ description: 'Where the office is' }),
  time: timeSchema,
  minutes: z.int().min(5).max(1440).meta({ description: 'How long it is planned' }),
  place: shortText,
  link: linkSchema,
  chair: personIdSchema.meta({ description: 'A member of the board; its chair if left out' }),
  attendees: z
    .array(personIdSchema)
    .min(1)
    .max(100)
    .meta({ description: 'Who is invited; the members of the board if left out' }),
  fills: z.enum(['suggest', 'all']).meta({
    description: 'suggest: what waits for the board is proposed for the agenda; all: it comes onto the agenda by itself',
  }),
});

/** The body that plans a meeting. */
export const planMeetingSchema = terms
  .partial({ place: true, link: true, chair: true, attendees: true })
  .extend({
    office: officeIdSchema,
    board: boardIdSchema,
    minutes: terms.shape.minutes.default(60),
    fills: terms.shape.fills.default('suggest'),
  })
  .meta({
    example: {
      office: 'gov',
      board: 'portfolio-board',
      name: 'Portfolio Board, December',
      day: '2026-12-08',
      time: '14:00',
      minutes: 90,
      place: 'Room 4.12',
      fills: 'all',
    },
  });
export type PlanMeeting = z.output<typeof planMeetingSchema>;

/** The body that moves it, or says anything else anew: what is left out stays. */
export const moveMeetingSchema = terms
  .partial()
  .extend({ reason: longText.meta({ description: 'Why; everybody who is invited is told' }) })
  .meta({ example: { day: '2026-12-09', time: '10:00', reason: 'Two members travel on the eighth.' } });
export type MoveMeeting = z.output<typeof moveMeetingSchema>;

/** The body that cancels it. */
export const cancelMeetingSchema = z
  .strictObject({ reason: longText })
  .meta({ example: { reason: 'Nothing waits for the board.' } });

export interface MeetingPlanningCommands {
  'plan-meeting': { meeting: MeetingId } & PlanMeeting;
  'move-meeting': MoveMeeting;
  'cancel-meeting': z.output<typeof cancelMeetingSchema>;
}
