/** What every ballot holds while it is filled in, whatever is decided by it. */
export interface BallotFrame {
  readonly reason: string;
  /** Whose ballot it is: the reader's own, or a member's who has delegated to the reader. */
  readonly member: string;
}

/** In whose name a ballot begins: the reader's own where there is one. */
export function memberAtFirst(mayVoteFor: readonly string[], me: string): string {
  return mayVoteFor.includes(me) ? me : (mayVoteFor[0] ?? me);
}
