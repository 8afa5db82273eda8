/**
 * Minutes: a frozen document of a meeting, with people as ids, because names can be corrected and erased (decision 50). Made from what is recorded, so nobody writes them twice; corrections stand beside, with their
 * reasons.
 */
import * as z from 'zod';
import { boardIdSchema, meetingIdSchema, officeIdSchema, type PersonId, personIdSchema } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import { storedInstantSchema } from '../../values/time.ts';
import { meetingActionSchema } from '../actions/action.ts';
import { agendaItemSchema } from '../agenda/item.ts';
import { attendedSchema } from '../course/attendance.ts';

/** Shapes of minutes, with names of people as a schema says. */
function shapesWith<N extends z.ZodType<string | undefined>>(name: N) {
  const named = z.strictObject({ id: personIdSchema, name });
  const ballot = z.strictObject({
    member: named,
    by: named.optional().meta({ description: 'Who cast it by a delegation' }),
    choice: z.string(),
    reason: z.string().optional(),
    recorded: z
      .enum(['waits', 'confirmed', 'stood'])
      .optional()
      .meta({ description: 'Recorded by the chair: the member can still object, has confirmed it, or did not object in time' }),
  });
  /** What became of the matter of an item until the meeting was closed. */
  const matter = z.strictObject({
    outcome: z.string().optional().meta({ description: 'Absent while it is not decided' }),
    why: z.string().optional(),
    decidedAt: storedInstantSchema.optional(),
    hidden: z.literal(true).optional().meta({ description: 'Its ballots are hidden, now or for ever' }),
    ballots: z.array(ballot),
    questions: z.array(z.strictObject({ by: named, text: z.string(), answer: z.string().optional() })),
    conditions: z.array(z.strictObject({ text: z.string(), due: z.string() })),
  });
  return z.strictObject({
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
    attendance: z.array(attendedSchema.extend({ name })),
    items: z.array(
      agendaItemSchema.extend({
        consent: z.literal(true).optional(),
        note: z.string().optional(),
        matter: matter.optional().meta({ description: 'Of an item about a round or a selection' }),
      }),
    ),
    actions: z.array(meetingActionSchema.extend({ ownerName: name })),
    digest: z.string().meta({
      description:
        'SHA-256 of all the rest in canonical form, as it is stored: without names, but in minutes of earlier versions',
    }),
  });
}

/** As they are stored: people are ids. Minutes of earlier versions hold what people were called. */
export const minutesSchema = shapesWith(z.string().optional());
export type Minutes = z.output<typeof minutesSchema>;
export type MatterInMinutes = NonNullable<Minutes['items'][number]['matter']>;

/** As they are shown. */
export const namedMinutesSchema = shapesWith(z.string());
export type NamedMinutes = z.output<typeof namedMinutesSchema>;
export type NamedMatter = NonNullable<NamedMinutes['items'][number]['matter']>;

export interface Correction {
  readonly id: string;
  readonly text: string;
  readonly reason: string;
  readonly by: PersonId;
  readonly at: Instant;
}

/** Corrections of one meeting, at most. */
export const mostCorrections = 50;
