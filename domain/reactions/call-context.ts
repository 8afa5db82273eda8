/** What the reactions to facts of calls and assessments may look at: the states as they are now, and when the fact was stored. */
import type { Assessment } from '../assessment/state.ts';
import type { Call } from '../call/state.ts';
import type { OfficeState } from '../office/state.ts';
import type { Instant } from '../values/time.ts';

export interface CallReactionContext {
  readonly office: OfficeState;
  readonly call: Call;
  readonly at: Instant;
}

export interface AssessmentReactionContext {
  readonly office: OfficeState;
  readonly assessment: Assessment;
  readonly at: Instant;
}
