/** What a project keeps of having gone back. */
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

/** Who withdrew the proposal, when and why; a revision takes it back. */
export interface Withdrawn {
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
}

export interface WithGoingBack {
  readonly withdrawn?: Withdrawn | undefined;
}
