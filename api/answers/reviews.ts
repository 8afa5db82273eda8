/** One round of a gate: the pack that its board sees, who has voted, how it ended. */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';
import { lessonSchema } from '#domain/project/closure/report.ts';
import { boardConditionSchema } from '#domain/project/conditions/condition.ts';
import { conditionStandings } from '#domain/project/conditions/standing.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { similarLessonSchema } from '#domain/project/gates/similar-lessons.ts';
import { reviewActions } from '#domain/review/actions.ts';
import { clarificationFileSchema } from '#domain/review/questions/question.ts';
import { seatRuleSchema } from '#domain/tally/rule.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import {
  acceptanceRowSchema,
  changeRowSchema,
  consentRowSchema,
  namingRowSchema,
  selectionWaitsRowSchema,
  weightingWaitsRowSchema,
} from '#views/inbox.ts';
import { projectRowSchema } from '#views/projects.ts';
import { bottomLineSchema, reviewRowSchema } from '#views/reviews.ts';
import { ballotView, recordedView } from './ballots.ts';
import { conditionView, waiverView } from './conditions.ts';
import { belowView, peopleOfBothView } from './escalation.ts';
import { betweenGatesInPack } from './going-back.ts';
import { baselineView } from './imports.ts';
import { panelScoreView } from './panel-scores.ts';
import { partView, rollUpView } from './programmes.ts';
import { changeView, evidenceView, findingView, proposalView, reportView, revisionView, scoreView } from './projects.ts';
import { frozenRegistersView } from './registers.ts';
import { gateRecordView } from './rounds.ts';
import { gateModelNamesView } from './routing.ts';
import { digest, instant } from './shared.ts';

const sinceView = z.object({
  at: instant,
  gate: z.string().optional(),
  review: z.string().optional(),
  revisions: z.array(revisionView),
  reports: z.int(),
  model: z.object({ id: z.string(), from: z.int(), to: z.int(), reason: z.string().optional() }).optional(),
  baseline: z.object({ from: z.int(), to: z.int() }).optional().meta({ description: 'Numbers' }),
  people: z.array(
    z.object({ role: z.enum(['sponsor', 'manager', 'customer']), from: z.string().optional(), to: z.string().optional() }),
  ),
});

const closingView = z.object({
  result: z.enum(['completed', 'terminated', 'killed']).meta({ description: 'How the project would end' }),
  report: z.object({ summary: z.string(), finalCost: z.int().optional(), end: z.iso.date().optional() }),
  customer: z.object({ by: z.string(), at: instant, accepted: z.boolean(), comment: z.string().optional() }).optional(),
  benefits: z.array(
    z.object({
      name: z.string(),
      promised: z.int().optional(),
      achieved: z.int().optional(),
      result: z.string().optional(),
      due: z.string().optional(),
      owner: z.string().optional(),
    }),
  ),
  lessons: z.array(lessonSchema),
});

const packView = z
  .object({
    project: z.string(),
    revision: z.int(),
    proposal: proposalView,
    score: scoreView.optional().meta({ description: "By the sponsor's own points: a claim, once a panel has rated" }),
    panel: panelScoreView.optional(),
    evidence: z.array(evidenceView),
    report: reportView.optional(),
    criteria: z.array(findingView),
    tripwires: z.array(findingView).optional().meta({ description: 'What the gate model watches at any stage' }),
    gates: z.array(gateRecordView),
    conditions: z.array(conditionView.extend({ standing: z.enum(conditionStandings).optional() })),
    waivers: z.array(waiverView).optional(),
    baseline: z
      .object({
        original: baselineView.optional(),
        approved: baselineView.optional(),
        proposed: baselineView,
        number: z.int().optional().meta({ description: 'Of the approved one' }),
      })
      .optional(),
    change: changeView
      .extend({ failingNow: z.array(findingView).meta({ description: 'What fails while the change is not approved' }) })
      .optional(),
    programme: z
      .object({ parts: z.array(partView), sums: rollUpView })
      .optional()
      .meta({ description: 'Of a programme: its projects as they stood, and what they come to' }),
    reopening: z
      .object({ by: z.string(), reason: z.string() })
      .optional()
      .meta({ description: 'Who asks that the project, which is over, is taken up again, and why' }),
    ...betweenGatesInPack,
    forecast: baselineView.optional().meta({ description: 'Cost and end as now expected' }),
    finalCost: z.int().optional(),
    reportedAt: instant.optional(),
    milestones: reportSchema.shape.milestones.unwrap().optional(),
    highRisks: reportSchema.shape.risks.unwrap().optional(),
    registers: frozenRegistersView.optional().meta({ description: 'As they stood' }),
    since: sinceView.optional().meta({ description: 'What changed since a board last looked' }),
    closing: closingView.optional().meta({ description: 'At the review that closes the project' }),
    similarLessons: z.array(similarLessonSchema).optional(),
    content: digest.meta({ description: 'Of proposal and evidence alone' }),
    digest: digest.meta({ description: 'Of everything above' }),
  })
  .meta({ id: 'Pack', description: 'What the board decides on, frozen when the round was opened' });

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
    .meta({ description: 'Seats that the PMO gave to others while the round was open' }),
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

/** A round in a list; in an inbox also that of a member who has delegated to the reader. */
const waitingReviewView = reviewRowSchema
  .extend({ onBehalfOf: z.string().optional().meta({ description: 'The member who delegated the ballot to you' }) })
  .meta({ id: 'ReviewRow' });
export const waitingSchema = z.discriminatedUnion('kind', [
  waitingReviewView,
  acceptanceRowSchema.meta({ id: 'AcceptanceRow', description: 'A result that waits for your acceptance' }),
  changeRowSchema.meta({ id: 'ChangeRow', description: 'A change of an office that waits for you as a second person' }),
  consentRowSchema.meta({ id: 'ConsentRow', description: 'A delegation of your ballots that waits for your consent' }),
  namingRowSchema.meta({ id: 'NamingRow', description: 'A project that names you and waits for your answer' }),
  selectionWaitsRowSchema
    .extend({ onBehalfOf: z.string().optional().meta({ description: 'The member who delegated the ballot to you' }) })
    .meta({ id: 'SelectionWaits', description: 'A selection among proposals that waits for your ballot' }),
  weightingWaitsRowSchema.meta({ id: 'WeightingWaits', description: 'A question of weights that waits for your answer' }),
]);
export type Waiting = z.output<typeof waitingSchema>;
export type ReviewRow = z.output<typeof waitingReviewView>;
