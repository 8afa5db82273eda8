/**
 * The single place that says who sees which ballots. Where the gate model hides them, nobody sees another's ballot before the round is
 * over, only that it was cast; one's own one always sees, also when a delegate cast it.
 */
import type { Review } from './state.ts';

type Ballots = Pick<Review, 'ballots'>['ballots'];

/** A ballot of which only its member and its instant are shown. */
export interface HiddenBallot {
  readonly member: string;
  readonly at: string;
  readonly hidden: true;
}

/** Whether ballots are hidden now from everyone but those whose they are. */
export function ballotsAreHidden({
  gate,
  outcome,
}: {
  readonly gate: { readonly rule: Pick<Review['gate']['rule'], 'ballots'> };
  readonly outcome?: unknown;
}): boolean {
  return gate.rule.ballots === 'hidden-until-closed' && outcome === undefined;
}

export function ballotsFor(review: Review, person: string): readonly (Ballots[number] | HiddenBallot)[] {
  if (!ballotsAreHidden(review)) return review.ballots;
  return review.ballots.map(ballot =>
    ballot.by === person || ballot.member === person ? ballot : { member: ballot.member, at: ballot.at, hidden: true },
  );
}
