/**
 * Time does not go back within a round. What is recorded of a round has an instant; when the clock is put back afterwards, that instant still counts:
 * a deadline that was seen to pass stays passed, and nothing is recorded before what it follows. It is so for rounds alone, which last days: in an
 * office or a project a clock that once was a year ahead would hold up everything for that year.
 */
import type { Instant } from '../values/time.ts';
import type { Review, ReviewState } from './state.ts';

/** The instant at which something happens in a round, by the clock and by what is recorded already. */
export function timeIn({ latest }: ReviewState, now: Instant): Instant {
  return latest !== undefined && latest > now ? latest : now;
}

export function deadlinePassed(review: Review, now: Instant): boolean {
  return timeIn(review, now) >= review.deadline;
}
