/** What a project keeps of having been brought before a board between two gates; how each ended stands among its rounds. */
import type { PersonId, ReviewId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { Cause } from './cause.ts';

export interface AskedException {
  readonly review: ReviewId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  readonly about?: string | undefined;
  readonly causes: readonly Cause[];
}

export interface WithExceptions {
  /** The last ones, oldest first. */
  readonly exceptions?: readonly AskedException[] | undefined;
}
