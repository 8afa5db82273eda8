/**
 * Who may do what in a round, whatever the ballot says: the same checks that `decide` asks first, so what is offered and what is refused
 * cannot differ.
 */
import { requireMember } from '../office/membership.ts';
import { hasRecused, mayVoteFor, notOpen, requireSeat } from './ballots/eligibility.ts';
import type { ReviewContext } from './context.ts';
import { packChanged } from './ending/pack-changed.ts';
import { requireSeatChange } from './roster/seat-change.ts';
import type { Review } from './state.ts';

export const reviewActions = ['cast-ballot', 'recuse', 'change-seat'] as const;
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
  ];
}
