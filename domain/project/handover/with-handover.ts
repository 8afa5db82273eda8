/** What a project keeps of handovers: those that wait for a word, and, while a board decides, what it was shown before one. */
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { LeadRole } from './roles.ts';

/** One at a time for each role. */
export interface Handover {
  readonly role: LeadRole;
  readonly from: PersonId;
  readonly to: PersonId;
  readonly by: PersonId;
  readonly at: Instant;
  readonly reason: string;
  /** Which of the two has agreed. */
  readonly agreed: readonly PersonId[];
}

export interface WithHandover {
  readonly handovers?: readonly Handover[] | undefined;
}

/** Kept on an open round that goes on with a new sponsor or manager. */
export interface HandedOverInRound {
  /** Digest of the proposal that the board was shown. */
  readonly shown: string;
  /** Who took a role over since; none of them decides in this round. */
  readonly leads: readonly { readonly person: PersonId; readonly role: LeadRole }[];
}
