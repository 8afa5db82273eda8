/** The time in a round, which does not go back (domain/decision/time.ts), and whether its deadline has passed by it. */
import { timeIn } from '../decision/time.ts';
import type { Instant } from '../values/time.ts';
import type { Review, ReviewState } from './state.ts';

export function timeInRound(state: ReviewState, now: Instant): Instant {
  return timeIn(state, now);
}

export function deadlinePassed(review: Review, now: Instant): boolean {
  return timeIn(review, now) >= review.deadline;
}
