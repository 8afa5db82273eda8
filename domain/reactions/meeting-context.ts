/** What the reactions to facts of meetings may look at: the states as they are now, and when the fact was stored. */
import type { Meeting } from '../meeting/state.ts';
import type { OfficeState } from '../office/state.ts';
import type { Instant } from '../values/time.ts';

export interface MeetingReactionContext {
  readonly office: OfficeState;
  readonly meeting: Meeting;
  readonly at: Instant;
}
