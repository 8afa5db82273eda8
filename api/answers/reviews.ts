/** One round of a gate: the pack that its board sees, who has voted, how it ended. */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';
import { boardConditionSchema } from '#domain/project/conditions/condition.ts';
import { reviewActions } from '#domain/review/actions.ts';
import { ballotSchema } from '#domain/review/ballots/ballot.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import { acceptanceRowSchema } from '#views/inbox.ts';
import { projectRowSchema } from '#views/projects.ts';
import { reviewRowSchema } from '#views/reviews.ts';
import {
  conditionView,
  evidenceView,
  findingView,
  gateRecordView,
  proposalView,
  reportView,
  scoreView,
  waiverView,
} from './projects.ts';
import { digest, instant } from './shared.ts';

const packView = z
  .object({
    project: z.string(),
    revision: z.int(),
    proposal: proposalView,
    score: scoreView.optional(),
    evidence: z.array(evidenceView),
    report: reportView.optional(),
    criteria: z.array(findingView),
    gates: z.array(gateRecordView),
    conditions: z.array(conditionView),
    waivers: z.array(waiverView).optional(),
    content: digest.meta({ description: 'Of proposal and evidence alone' }),
    digest: digest.meta({ description: 'Of everything above' }),
  })
  .meta({ id: 'Pack', description: 'What the board decides on, frozen when the round was opened' });

const openBallotView = ballotSchema.extend({ at: instant, seq: z.int(), hidden: z.never().optional() });
/** Its owner and the person who cast it see the whole ballot. */
const hiddenBallotView = z.object({ member: z.string(), at: instant, hidden: z.literal(true) });
const ballotView = z.union([openBallotView, hiddenBallotView]);
export type ShownBallot = z.output<typeof ballotView>;

const endingView = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('decided'),
    outcome: outcomeSchema,
    why: z.string(),
    at: instant,
    conditions: z.array(boardConditionSchema),
    by: z.string().meta({ description: 'board, deadline or auto' }),
  }),
  z.object({ kind: z.enum(['lapsed', 'voided']), why: z.string(), at: instant }),
]);

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
  gatesOfModel: z.array(z.object({ id: z.string(), name: z.string() })).optional(),
  round: z.int(),
  route: z.enum(['auto', 'board']),
  pack: packView,
  roster: z.array(z.string()).meta({ description: 'Members who may vote' }),
  chair: z.string(),
  excluded: z.array(z.object({ member: z.string(), why: z.string() })),
  openedAt: instant,
  deadline: instant,
  reminders: z.array(instant),
  escalateAt: instant,
  ballots: z.array(ballotView).meta({ description: 'Those that stand; while they are hidden, only that they were cast' }),
  recused: z.array(z.object({ member: z.string(), reason: z.string(), at: instant })),
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
]);
export type Waiting = z.output<typeof waitingSchema>;
export type ReviewRow = z.output<typeof waitingReviewView>;
