/** Who sits in a round and has left the office or its boards since: counts as stepped back from then on (P25). */
import { lostSeat } from '../../office/membership.ts';
import { idsOf } from '../../office/one-person.ts';
import type { OfficeState } from '../../office/state.ts';
import type { Project } from '../../project/state.ts';
import { roleNames } from '../../values/roles.ts';
import { hasRecused } from '../ballots/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import type { ReviewFact } from '../facts.ts';
import type { Review } from '../state.ts';

/** One fact for each member who has left, or has taken over a role of the project, and is not out of the round yet. */
export function membersWhoLeft(state: Review, { office, project }: Pick<ReviewContext, 'office' | 'project'>): ReviewFact[] {
  return state.roster.flatMap(member => {
    const why = hasRecused(state, member) ? undefined : (lostSeat(office, member) ?? becameLead(project, office, member));
    return why === undefined ? [] : [{ type: 'member-left', member, why }];
  });
}

/** Why a member no longer decides since a role of the project was handed over, under whichever id (P3). */
function becameLead({ open }: Project, office: OfficeState, member: string): string | undefined {
  const own = idsOf(office, member);
  const lead = open?.handedOver?.leads.find(({ person }) => own.includes(person));
  return lead && `has taken over as ${roleNames[lead.role]} of the project`;
}
