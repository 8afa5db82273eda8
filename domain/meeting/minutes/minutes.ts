/** Minutes: a frozen document of a meeting. Made from what is recorded, so nobody writes them twice; corrections stand beside, with their reasons. */
import * as z from 'zod';
import { boardIdSchema, meetingIdSchema, officeIdSchema, type PersonId, personIdSchema } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { meetingActionSchema } from '../actions/action.ts';
import { agendaItemSchema } from '../agenda/item.ts';
import { attendedSchema } from '../course/attendance.ts';

const named = z.strictObject({ id: personIdSchema, name: z.string() });

const ballotInMinutes = z.strictObject({
  member: named,
  by: named.optional().meta({ description: 'Who cast it by a delegation' }),
  choice: z.string(),
  reason: z.string().optional(),
  recorded: z
    .enum(['waits', 'confirmed', 'stood'])
    .optional()
    .meta({ description: 'Recorded by the chair: the member can still object, has confirmed it, or did not object in time' }),
});

const questionInMinutes = z.strictObject({ by: named, text: z.string(), answer: z.string().optional() });

/** What became of the matter of an item until the meeting was closed. */
export const mattersInMinutesSchema = z.strictObject({
  outcome: z.string().optional().meta({ description: 'Absent while it is not decided' }),
  why: z.string().optional(),
  decidedAt: storedInstantSchema.optional(),
  hidden: z.literal(true).optional().meta({ description: 'Its ballots are hidden, now or for ever' }),
  ballots: z.array(ballotInMinutes),
  questions: z.array(questionInMinutes),
  conditions: z.array(z.strictObject({ text: z.string(), due: z.string() })),
});

export const minutesSchema = z.strictObject({
  meeting: meetingIdSchema,
  office: officeIdSchema,
  board: z.strictObject({ id: boardIdSchema, name: z.string() }),
  name: z.string(),
  startsAt: storedInstantSchema,
  openedAt: storedInstantSchema,
  closedAt: storedInstantSchema,
  zone: z.string().meta({ description: 'The time zone of the office when they were made' }),
  place: z.string().optional(),
  chair: named,
  attendance: z.array(attendedSchema.extend({ name: z.string() })),
  items: z.array(
    agendaItemSchema.extend({
      consent: z.literal(true).optional(),
      note: z.string().optional(),
      matter: mattersInMinutesSchema.optional().meta({ description: 'Of an item about a round or a selection' }),
    }),
  ),
  actions: z.array(meetingActionSchema.extend({ ownerName: z.string() })),
  digest: z.string().meta({ description: 'SHA-256 of all the rest in canonical form' }),
});
export type Minutes = z.output<typeof minutesSchema>;
export type MatterInMinutes = z.output<typeof mattersInMinutesSchema>;

export interface Correction {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Corrections of one meeting, at most. */
export const mostCorrections = 50;
