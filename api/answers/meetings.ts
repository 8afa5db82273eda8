/** What is answered about meetings of boards. */
import * as z from 'zod';
import { meetingActionSchema } from '#domain/meeting/actions/action.ts';
import { meetingActions } from '#domain/meeting/actions.ts';
import { agendaItemSchema, itemKindSchema, matterSchema } from '#domain/meeting/agenda/item.ts';
import { attendedSchema } from '#domain/meeting/course/attendance.ts';
import { namedMinutesSchema } from '#domain/meeting/minutes/minutes.ts';
import { meetingStatuses } from '#domain/meeting/state.ts';
import { meetingActionRowSchema, meetingRowSchema } from '#views/meetings.ts';
import { entrySchema, exportSchema } from './history.ts';
import { digest, instant, pageOf, receiptSchema } from './shared.ts';

export const meetingRowView = meetingRowSchema.meta({ id: 'MeetingRow' });
export type MeetingRow = z.output<typeof meetingRowView>;
export const meetingActionRowView = meetingActionRowSchema.meta({ id: 'MeetingActionRow' });
export type MeetingActionRow = z.output<typeof meetingActionRowView>;

const said = z.object({ at: instant, by: z.string(), reason: z.string() });

const agendaItemView = agendaItemSchema.extend({
  consent: z
    .literal(true)
    .optional()
    .meta({ description: 'Marked by the chair: decided by ticks, unless somebody asks for a discussion' }),
  discussed: z.object({ note: z.string().optional(), at: instant, by: z.string() }).optional(),
  standing: z
    .object({
      open: z.boolean().meta({ description: 'Whether the board can still vote on it' }),
      outcome: z.string().optional(),
      deadline: instant.optional(),
      voted: z.int(),
      roster: z.int(),
      quorum: z.int(),
      youMayVote: z.boolean().meta({ description: 'Whether you could cast your own ballot now' }),
      youVoted: z.boolean(),
      mayRecordFor: z
        .array(z.string())
        .optional()
        .meta({ description: 'Whose ballot you, in the chair of the round, may record as it is said here' }),
      outcomes: z.array(z.string()).optional().meta({ description: 'What may be voted for, where you may record' }),
      missing: z.array(z.string()).meta({ description: 'Members without a ballot' }),
    })
    .optional()
    .meta({ description: 'Of an item about a round or a selection, as it is now' }),
});

const actionView = meetingActionSchema.extend({
  by: z.string(),
  at: instant,
  done: z.object({ at: instant, by: z.string(), word: z.string() }).optional(),
  dropped: said.optional(),
  youMayFinish: z.boolean().meta({ description: 'Whether you may say that it is done' }),
});

export const meetingViewSchema = z
  .object({
    id: z.string(),
    version: z.int().meta({ description: 'Number of the newest entry in its history' }),
    office: z.string(),
    board: z.object({ id: z.string(), name: z.string(), seats: z.array(z.string()) }),
    name: z.string(),
    status: z.enum(meetingStatuses),
    startsAt: instant,
    zone: z.string().meta({ description: 'The time zone of the office' }),
    minutesPlanned: z.int(),
    place: z.string().optional(),
    link: z.string().optional(),
    chair: z.string(),
    attendees: z.array(z.string()),
    fills: z.enum(['suggest', 'all']),
    by: z.string(),
    plannedAt: instant,
    agenda: z.array(agendaItemView),
    gathers: z.array(itemKindSchema).meta({ description: 'The kinds of matters that meetings of this board gather' }),
    closesAt: instant
      .optional()
      .meta({ description: 'When the agenda closes: afterwards the chair alone adds to it. Absent where it does not' }),
    suggested: z.array(matterSchema).meta({ description: 'What waits for this board and is not on the agenda; for its keepers' }),
    openedAt: instant.optional(),
    attendance: z.array(attendedSchema),
    attendanceBy: z
      .record(z.string(), z.array(z.string()))
      .meta({ description: 'Of each person in the attendance: who has said so' }),
    actions: z.array(actionView),
    closedAt: instant.optional(),
    minutes: namedMinutesSchema.optional(),
    corrections: z.array(said.extend({ id: z.string(), text: z.string() })),
    approved: z.object({ at: instant, by: z.string(), meeting: z.string(), digest }).optional(),
    stood: z
      .object({ at: instant, reason: z.string() })
      .optional()
      .meta({ description: 'No later meeting approved its minutes in time: they stand as they were made' }),
    cancelled: said.optional(),
    toApprove: z
      .array(z.object({ id: z.string(), name: z.string(), startsAt: instant }))
      .meta({ description: 'Earlier meetings of this board whose minutes you may say are approved here' }),
    offered: z.array(z.enum(meetingActions)).meta({ description: 'What you may do' }),
    now: instant,
  })
  .meta({ id: 'Meeting' });
export type MeetingView = z.output<typeof meetingViewSchema>;

export const consentedSchema = z
  .object({
    items: z.array(
      z.object({
        item: z.string(),
        taken: receiptSchema.optional().meta({ description: 'The receipt of its ballot' }),
        refused: z
          .object({ code: z.string(), message: z.string() })
          .optional()
          .meta({ description: 'Why it has no ballot of yours now; the others are not touched' }),
      }),
    ),
  })
  .meta({ id: 'Consented' });
export type Consented = z.output<typeof consentedSchema>;

/** What each operation on meetings answers. */
export const meetingAnswers = {
  'list-meetings': pageOf(meetingRowView),
  'plan-meeting': receiptSchema,
  'get-meeting': meetingViewSchema,
  'move-meeting': receiptSchema,
  'cancel-meeting': receiptSchema,
  'add-items': receiptSchema,
  'remove-item': receiptSchema,
  'order-agenda': receiptSchema,
  'mark-consent': receiptSchema,
  consent: consentedSchema,
  'open-meeting': receiptSchema,
  'take-attendance': receiptSchema,
  'discuss-item': receiptSchema,
  'set-action': receiptSchema,
  'change-action': receiptSchema,
  'report-action-done': receiptSchema,
  'drop-action': receiptSchema,
  'close-meeting': receiptSchema,
  'correct-minutes': receiptSchema,
  'approve-minutes': receiptSchema,
  'get-meeting-history': pageOf(entrySchema),
  'export-meeting': exportSchema.omit({ project: true }).extend({ meeting: z.string() }),
  'list-meeting-actions': pageOf(meetingActionRowView),
} as const;
