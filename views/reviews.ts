/**
 * The rounds of an office: all, newest first, and an index of those that are open, the oldest first.
 * Key of both: `OPENED-AT#REVIEW`.
 */
import * as z from 'zod';
import { gateSchema } from '#domain/office/gate-model.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { bottomLine } from '#domain/project/bottom-line.ts';
import type { Review } from '#domain/review/state.ts';
import { withdrawalWaits } from '#domain/review/withdrawal/waits.ts';
import { outcomeSchema } from '#domain/values/outcome.ts';
import { type Index, indexRow, readIndexPage } from './index-list.ts';
import { type List, type Page, type PageQuery, rowIn } from './list.ts';

/** What it comes to, as on the page of the round (domain/project/bottom-line.ts). */
export const bottomLineSchema = z.object({
  score: z.number().optional(),
  scoredBy: z
    .object({ call: z.string(), model: z.string(), version: z.int() })
    .optional()
    .meta({ description: "The call and the model of the panel that gave the score; absent where it is the sponsor's claim" }),
  cost: z.object({
    approved: z.int().optional(),
    proposed: z.int().optional(),
    forecast: z.int().optional(),
    perCentOver: z.number().optional(),
  }),
  end: z.object({
    approved: z.string().optional(),
    proposed: z.string().optional(),
    forecast: z.string().optional(),
    daysLate: z.int().optional(),
  }),
  failingMusts: z.array(z.object({ criterion: z.string(), name: z.string(), verdict: z.string(), why: z.string() })),
  openConditions: z.int(),
  overdueConditions: z.int(),
  deadline: z.string(),
});

export const reviewRowSchema = z.object({
  id: z.string(),
  kind: z.literal('review'),
  project: z.string(),
  office: z.string(),
  title: z.string().meta({ description: 'Of the proposal in the pack' }),
  gate: z.string(),
  gateName: z.string(),
  round: z.int(),
  score: z.number().optional(),
  openedAt: z.string(),
  deadline: z.string(),
  below: z.string().optional().meta({ description: 'In a round of an office above: the office of the project' }),
  authority: gateSchema.shape.authority.unwrap(),
  voted: z.int().meta({ description: 'Ballots that stand' }),
  quorum: z.int(),
  roster: z.int().meta({ description: 'Members who may vote' }),
  ended: z
    .enum(['decided', 'lapsed', 'voided', 'withdrawn', 'restarted'])
    .optional()
    .meta({ description: 'How the round ended; absent while it is open' }),
  outcome: outcomeSchema.optional().meta({ description: 'Of a round that was decided' }),
  endedAt: z.string().optional(),
  bottomLine: bottomLineSchema.optional(),
  openQuestions: z.int().optional().meta({ description: 'Questions of the board that wait for an answer; absent for none' }),
  withdrawalAsked: z.boolean().optional().meta({ description: 'Whether the chair is asked to agree to a withdrawal' }),
});
export type ReviewRow = z.output<typeof reviewRowSchema>;

export function reviewsOf(office: string): List<ReviewRow> {
  return { name: `reviews/${office}`, schema: reviewRowSchema, order: 'descending' };
}

export function openReviewsOf(office: string): Index<ReviewRow> {
  return { name: `reviews/${office}/open`, of: reviewsOf(office), ordered: false };
}

const keyOf = ({ openedAt, id }: Review) => `${openedAt}#${id}`;

/** A round of an office above stands among those of both offices. */
function officesOf({ office, below }: Review): readonly string[] {
  return below ? [office, below.office] : [office];
}

export function reviewRows(state: Review): ViewRow[] {
  return officesOf(state).map(office => rowIn(reviewsOf(office), keyOf(state), reviewRow(state)));
}

export function openReviewRows(state: Review): ViewRow[] {
  return state.outcome ? [] : officesOf(state).map(office => indexRow(openReviewsOf(office), keyOf(state)));
}

/** The rounds that are open, the oldest first. A round that has just ended may still stand in the index; its row says that it ended. */
export function readOpenReviews(views: ViewStore, office: string, page: PageQuery): Promise<Page<ReviewRow>> {
  return readIndexPage(views, openReviewsOf(office), { ...page, where: row => row.ended === undefined });
}

/** What lists and inboxes show of a round. */
export function reviewRow(state: Review): ReviewRow {
  const { pack, gate, outcome } = state;
  return {
    id: state.id,
    kind: 'review',
    project: state.project,
    office: state.office,
    title: pack.proposal.title,
    gate: gate.id,
    gateName: gate.name,
    round: state.round,
    score: pack.score?.total,
    openedAt: state.openedAt,
    deadline: state.deadline,
    ...(state.below && { below: state.below.office }),
    authority: gate.authority,
    voted: state.ballots.length,
    quorum: gate.rule.quorum,
    roster: state.roster.length,
    ended: outcome?.kind,
    outcome: outcome?.kind === 'decided' ? outcome.outcome : undefined,
    endedAt: outcome?.at,
    ...(outcome ? {} : underWay(state)),
  };
}

/** What only a round that is open has. */
function underWay(state: Review): Pick<ReviewRow, 'bottomLine' | 'openQuestions' | 'withdrawalAsked'> {
  const waiting = state.questions.filter(question => !question.answer).length;
  return {
    bottomLine: bottomLine(state.pack, state.deadline),
    openQuestions: waiting > 0 ? waiting : undefined,
    withdrawalAsked: withdrawalWaits(state) || undefined,
  };
}
