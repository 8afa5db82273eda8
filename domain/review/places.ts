/** The seat of a person in an open round: what follows while the person can do nothing, and why a successor does not get it. */
import type { Place, Succession } from '../office/people/place.ts';
import { notOpen } from './ballots/eligibility.ts';
import type { ReviewContext } from './context.ts';
import { faultInReplacement, faultInSeat, requireSeatChange, seatsTooFew } from './roster/seat-change.ts';
import type { Review } from './state.ts';

export function reviewPlaces(
  review: Review,
  { person, successor }: Partial<Succession> & { readonly person: string },
  context: ReviewContext,
): Place[] {
  const { roster, excluded, pack, gate, id } = review;
  if (notOpen(review, context) || ![...roster, ...excluded.map(({ member }) => member)].includes(person)) return [];
  const fault =
    requireSeatChange(review, context) ??
    faultInSeat(review, person) ??
    (successor === undefined
      ? undefined
      : (faultInReplacement(review, successor, context) ??
        seatsTooFew(review, { member: person, replacement: successor }, context)));
  return [
    {
      kind: 'round-seat',
      of: id,
      name: pack.proposal.title,
      about: gate.name,
      follows: 'Counts as stepped back: the others decide, or the round ends without a decision.',
      ...(fault && { stays: fault.refusal.message }),
    },
  ];
}
