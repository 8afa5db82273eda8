/** One round of a gate: the pack that its board sees, who has voted, how it ended. */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';
import { boardConditionSchema } from '#domain/project/conditions/condition.ts';
import { reviewActions } from '#domain/review/actions.ts';
import { clarificationFileSchema } from '#domain/review/questions/question.ts';
import { seatRuleSchema } from '#domain/tally/rule.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import { projectRowSchema } from '#views/projects.ts';
import { bottomLineSchema } from '#views/reviews.ts';
import { ballotView, recordedView } from './ballots.ts';
import { belowView, peopleOfBothView } from './escalation.ts';
import { findingView } from './gates.ts';
import { packView } from './packs.ts';
import { gateModelNamesView } from './routing.ts';
import { instant } from './shared.ts';

const endingView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decided'),
    outcome: outcomeSchema,
    why: z.string(),
    at: instant,
    conditions: z.array(boardConditionSchema),
    by: z.string().meta({ description: 'board, deadline or auto' }),
    stage: z.string().optional().meta({ description: 'The earlier stage to which the board sends the project back' }),
    holdUntil: z.string().optional().meta({ description: 'The day until which the board puts the project on hold' }),
    tieBrokenBy: z.string().optional(),
  }),
  z.object({ kind: z.enum(['lapsed', 'voided']), why: z.string(), at: instant }),
  z.object({
    kind: z.enum(['withdrawn', 'restarted']),
    why: z.string(),
    at: instant,
    by: z.string().meta({ description: 'Who withdrew the request, or the chair who restarted the round' }),
  }),
]);

const withdrawalView = z.object({
  by: z.string(),
  reason: z.string(),
  at: instant,
  asked: z.int().meta({ description: 'How often the chair was asked in this round' }),
  answer: z.object({ agreed: z.boolean(), by: z.string(), reason: z.string().optional(), at: instant }).optional(),
  waitsFor: z.array(z.string()).optional().meta({ description: 'Who may answer it, while it waits' }),
});

const questionView = z.object({
  id: z.string(),
  by: z.string(),
  text: z.string(),
  at: instant,
  answer: z.object({ by: z.string(), text: z.string(), file: clarificationFileSchema, at: instant }).optional(),
});

const figure = z.union([z.number(), z.string()]).optional();
const newerView = z.object({
  reportedAt: instant,
  changes: z
    .array(z.object({ field: z.string(), before: figure, now: figure }))
    .meta({ description: 'Figures that the report changes; money in minor units' }),
  failing: z.array(findingView).meta({ description: 'Musts that fail now and did not in the pack' }),
  unanswered: z
    .array(z.string())
    .optional()
    .meta({ description: 'Those of them for which the pack was not kept: until it is, no plain go is cast' }),
  waitsFor: z.array(z.string()).optional().meta({ description: 'Who may keep the pack, while a must has no answer' }),
});

export const reviewViewSchema = z.object({
  id: z.string(),
  version: z.int().meta({ description: 'Number of the last entry in its history' }),
  project: z.string(),
  projectStatus: projectRowSchema.shape.status,
  office: z.string(),
  currency: z.string(),
  title: z.string().meta({ description: 'Of the proposal in the pack' }),
  model: z.object({ id: z.string(), version: z.int() }),
  gate: gateSchema.meta({ id: 'Gate' }),
  returnStages: z
    .array(z.object({ id: z.string(), name: z.string() }))
    .optional()
    .meta({ description: 'The earlier stages that a ballot for recycle may name; absent when there is none' }),
  holdDays: z.object({ earliest: z.string(), latest: z.string(), usual: z.string().optional() }).optional().meta({
    description:
      'The days until which a ballot for hold may say that it lasts, and the one that counts without; absent where a hold holds up nothing',
  }),
  gatesOfModel: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  gateModelNames: gateModelNamesView,
  ...{ round: z.int(), route: z.enum(['auto', 'board']) },
  pack: packView,
  roster: z.array(z.string()).meta({ description: 'Members who may vote' }),
  chair: z.string(),
  excluded: z.array(z.object({ member: z.string(), why: z.string() })),
  ...{ openedAt: instant, deadline: instant },
  bottomLine: bottomLineSchema.meta({ description: 'What it comes to, from the pack alone' }),
  reminders: z.array(instant),
  escalateAt: instant,
  ballots: z.array(ballotView).meta({ description: 'Those that stand; while they are hidden, only that they were cast' }),
  recorded: z.array(recordedView).optional().meta({ description: 'What the chair recorded at a meeting and does not count yet' }),
  recused: z.array(
    z.object({
      member: z.string(),
      reason: z.string(),
      at: instant,
      left: z.boolean().optional().meta({ description: 'The member left the office, or lost the role gatekeeper' }),
    }),
  ),
  below: belowView.optional().meta({ description: 'In a round of an office above: what the board of the project has decided' }),
  people: peopleOfBothView.optional(),
  seatRules: z
    .array(seatRuleSchema)
    .optional()
    .meta({ description: 'Seats that are required, have a veto or belong to a group' }),
  seatChanges: z
    .array(z.object({ member: z.string(), replacement: z.string(), reason: z.string(), by: z.string(), at: instant }))
    .meta({ description: 'Seats that the PMO or an administrator gave to others while the round was open' }),
  seatsToGive: z
    .object({ seats: z.array(z.string()), replacements: z.array(z.string()) })
    .optional()
    .meta({ description: 'Seats that you may give to others now, and who could take one' }),
  balloted: z.boolean().meta({ description: 'Whether a ballot was ever cast' }),
  withdrawal: withdrawalView.optional().meta({ description: 'The last withdrawal that was asked of the chair' }),
  questions: z.array(questionView).meta({ description: 'What the board asked and was answered; the pack stays as it is' }),
  newer: newerView.optional().meta({ description: 'A report that is newer than the pack' }),
  kept: z.object({ by: z.string(), reason: z.string(), at: instant, failing: z.array(z.string()) }).optional(),
  missing: z.array(z.string()).meta({ description: 'Members who could still vote and have not' }),
  actions: z.array(z.enum(reviewActions)).meta({ description: 'What you may do in the round now' }),
  youMayVoteFor: z.array(z.string()).meta({ description: 'Members whose ballot you may cast now' }),
  reminded: z.int(),
  escalated: z.boolean(),
  counts: z.record(z.string(), z.number()).meta({ description: 'Ballots by choice; empty until the round is over' }),
  outcome: endingView.optional().meta({ description: 'How the round ended; absent while it is open' }),
  now: instant.meta({ description: 'The clock of the service, for the time that is left' }),
});
export type ReviewView = z.output<typeof reviewViewSchema>;
