/**
 * The single place that says who sees which ballots. Where the gate model hides them, nobody sees another's ballot before the round is
 * decided, only that it was cast; one's own one always sees, also when a delegate cast it. A round that ends in any other way (lapsed,
 * withdrawn, restarted, void) keeps its ballots hidden for ever: nobody learns by ending a round how it would have been decided.
 */
import type { Review } from './state.ts';

type Ballots = Pick<Review, 'ballots'>['ballots'];

/** A ballot of which only its member and its instant are shown. */
export interface HiddenBallot {
  readonly member: string;
  readonly at: string;
  readonly hidden: true;
}

interface Ended {
  readonly gate: { readonly rule: Pick<Review['gate']['rule'], 'ballots'> };
  readonly outcome?: Pick<NonNullable<Review['outcome']>, 'kind'> | undefined;
}

/** Whether ballots are hidden, now or for ever, from everyone but those whose they are. */
export function ballotsAreHidden({ gate, outcome }: Ended): boolean {
  return gate.rule.ballots === 'hidden-until-closed' && outcome?.kind !== 'decided';
}

type Counts = Review['counts'];

/** How many voted how; of hidden ballots only how many there are. */
export function countsFor(round: Ended, counts: Counts): Counts {
  if (!ballotsAreHidden(round)) return counts;
  return Object.fromEntries(Object.entries(counts).filter(([what]) => what === 'present' || what === 'entitled'));
}

export function ballotsFor(review: Review, person: string): readonly (Ballots[number] | HiddenBallot)[] {
  if (!ballotsAreHidden(review)) return review.ballots;
  return review.ballots.map(ballot =>
    ballot.by === person || ballot.member === person ? ballot : { member: ballot.member, at: ballot.at, hidden: true },
  );
}

/** What the chair recorded and does not count yet; of hidden ones only its member and who recorded it see what was said. */
export function recordedFor(review: Review, person: string) {
  return (review.recorded ?? []).map(({ member, meeting, recordedBy, at, until, outcome, reason, conditions }) => ({
    ...{ member, meeting, recordedBy, at, until },
    ...((!ballotsAreHidden(review) || person === member || person === recordedBy) && { outcome, reason, conditions }),
  }));
}
