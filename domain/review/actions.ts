/**
 * Who may do what in a round, whatever the ballot says: the same checks that `decide` asks first, so what is offered and what is refused
 * cannot differ.
 */
import type { Refused } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { hasRecused, mayVoteFor, notOpen, requireSeat } from './ballots/eligibility.ts';
import type { ReviewContext } from './context.ts';
import { packChanged } from './ending/pack-changed.ts';
import { mayKeepPack, mayRestart } from './newer/decide.ts';
import { mayAnswer, mayAsk } from './questions/decide.ts';
import { hasBallotToRecord, mayAnswerRecorded, mayRecord } from './recorded/decide.ts';
import { requireSeatChange } from './roster/seat-change.ts';
import type { Review } from './state.ts';
import { mayAnswerWithdrawal, mayWithdraw } from './withdrawal/decide.ts';

export const reviewActions = [
  'cast-ballot',
  'recuse',
  'withdraw',
  'answer-withdrawal',
  'ask-question',
  'answer-question',
  'keep-pack',
  'restart-round',
  'change-seat',
  'record-ballot',
  'answer-recorded-ballot',
] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** What this person may do in the round now; for whose seat a ballot may be cast says `mayVoteFor`. */
export function reviewActionsFor(review: Review, context: ReviewContext): readonly ReviewAction[] {
  if (requireMember(context.office, context)) return [];
  const mayRecuse =
    !(notOpen(review, context) ?? requireSeat(review, context)) &&
    !packChanged(review, context) &&
    !hasRecused(review, context.actor.id);
  return [
    ...(mayVoteFor(review, context).length > 0 ? (['cast-ballot'] as const) : []),
    ...(mayRecuse ? (['recuse'] as const) : []),
    ...(requireSeatChange(review, context) ? [] : (['change-seat'] as const)),
    ...(mayRecordAny(review, context) ? (['record-ballot'] as const) : []),
    ...(mayAnswerRecorded(review, context) || packChanged(review, context) ? [] : (['answer-recorded-ballot'] as const)),
    ...besideBallots.filter(action => rules[action](review, context) === undefined),
  ];
}

function mayRecordAny(review: Review, context: ReviewContext): boolean {
  return !mayRecord(review, context) && !packChanged(review, context) && hasBallotToRecord(review, context);
}

const besideBallots = ['withdraw', 'answer-withdrawal', 'ask-question', 'answer-question', 'keep-pack', 'restart-round'] as const;
type Rule = (review: Review, context: ReviewContext) => Refused;

/** What stands against everything that is done in a round besides ballots. */
const rules: { readonly [A in (typeof besideBallots)[number]]: Rule } = {
  withdraw: mayWithdraw,
  'answer-withdrawal': mayAnswerWithdrawal,
  'ask-question': mayAsk,
  'answer-question': mayAnswer,
  'keep-pack': mayKeepPack,
  'restart-round': mayRestart,
};
