/** Who sits in a round and has left the office or its boards since: counts as stepped back from then on (P25). */
import { lostSeat } from '../../office/membership.ts';
import { hasRecused } from '../ballots/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';

/** One fact for each member who has left and is not out of the round yet. */
export function membersWhoLeft(state: Review, { office }: Pick<ReviewContext, 'office'>): ReviewFact[] {
  return state.roster.flatMap(member => {
    const why = hasRecused(state, member) ? undefined : lostSeat(office, member);
    return why === undefined ? [] : [{ type: 'member-left', member, why }];
  });
}
