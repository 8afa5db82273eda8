/** What a project keeps of having been taken up again, or of the wish that it should be. */
import type { PersonId, ReviewId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';

/** The last request; `reopenedAt` once its board has agreed. */
export interface Reopening {
  readonly review: ReviewId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  readonly reopenedAt?: Instant | undefined;
}

export interface WithReopening {
  readonly reopening?: Reopening | undefined;
}
