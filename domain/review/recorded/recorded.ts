/**
 * Ballots that the chair recorded for members who said them in a meeting. Until the member confirms one, or two working days have passed without an
 * objection, it counts provisionally: it stands beside the ballots, and the tally does not know it (decision 33).
 */

import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { Ballot } from '../ballots/ballot.ts';

/** Working days of the office in which a member may object. */
export const daysToObject = 2;

export interface RecordedBallot extends Ballot {
  /** The meeting in which it was said, and who recorded it. */
  readonly meeting: string;
  readonly recordedBy: PersonId;
  readonly at: Instant;
  readonly until: Instant;
}

/** How a ballot that was recorded came to count; the ballot itself names its member as who cast it. */
export interface SaidInMeeting {
  readonly meeting: string;
  readonly recordedBy: PersonId;
  readonly how: 'confirmed' | 'stood';
}

/** Those whose time to object has passed. */
export function dueRecorded(recorded: readonly RecordedBallot[] | undefined, now: Instant): readonly RecordedBallot[] {
  return (recorded ?? []).filter(({ until }) => until < now);
}
