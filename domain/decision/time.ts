/**
 * Time does not go back while a board decides. What is recorded of its question (a round, or a scenario of a selection) has an instant; when the clock
 * is put back afterwards, that instant still counts: a deadline that was seen to pass stays passed, and nothing is recorded before what it follows.
 * It is so for questions alone, which last days: in an office or a project a clock that once was a year ahead would hold up everything for that year.
 */
import type { Instant } from '../values/time.ts';

interface Recorded {
  /** The latest instant at which anything of the question was recorded. */
  readonly latest?: Instant | undefined;
}

/** The instant at which something happens, by the clock and by what is recorded already. */
export function timeIn({ latest }: Recorded, now: Instant): Instant {
  return latest !== undefined && latest > now ? latest : now;
}
