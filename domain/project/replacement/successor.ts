/** A proposal with a successor in the places of a person. */
import type { Succession } from '../../office/people/place.ts';
import type { Proposal } from '../proposal.ts';
import type { TakenPlace } from './facts.ts';

export function withSuccessor(
  proposal: Proposal,
  { person, successor, places }: Succession & { readonly places: readonly TakenPlace[] },
): Proposal {
  const takes = (as: TakenPlace['as']) => places.some(place => place.as === as);
  const holder = (as: 'sponsor' | 'manager' | 'customer') => (takes(as) && proposal[as] === person ? { [as]: successor } : {});
  const benefits = proposal.benefits.map(benefit => (benefit.owner === person ? { ...benefit, owner: successor } : benefit));
  return {
    ...proposal,
    ...holder('sponsor'),
    ...holder('manager'),
    ...holder('customer'),
    ...(takes('benefit-owner') && { benefits }),
  };
}
