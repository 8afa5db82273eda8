/** Who may give a seat of an open round to whom. */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { lostSeat } from '../../office/membership.ts';
import { idsOf } from '../../office/one-person.ts';
import { called, hasRole } from '../../office/state.ts';
import { interestsIn } from '../../project/interest.ts';
import { goneForGood } from '../../tally/tally.ts';
import type { PersonId } from '../../values/ids.ts';
import { hasRecused, notOpen } from '../ballots/eligibility.ts';
import type { ReviewContext } from '../context.ts';
import { faultInPack } from '../ending/pack-changed.ts';
import type { Review } from '../state.ts';
import { withSeatOf } from './evolve.ts';

/** Whoever the seat is and goes to: the PMO, while the board decides. */
export function requireSeatChange(state: Review, context: ReviewContext): Refused {
  const { actor, office } = context;
  if (actor.kind !== 'system' && !hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only the PMO or an administrator gives a seat of an open round to another.');
  return faultInPack(state, context) ?? notOpen(state, context);
}

/** Why a seat cannot be given away: there is none, or its ballot stands. */
export function faultInSeat(state: Review, member: PersonId): Refused {
  if (![...state.roster, ...state.excluded.map(entry => entry.member)].includes(member))
    return refuse('unknown-reference', `${member} has no seat in this round.`, 'member');
  if (state.ballots.some(ballot => ballot.member === member))
    return refuse('not-allowed', `The ballot of ${member} stands; only a seat without a ballot is given to another.`, 'member');
  return undefined;
}

/** The seats that this person may give to others now, and who could take one; undefined for who may not. */
export function seatsToGive(
  state: Review,
  context: ReviewContext,
): { readonly seats: readonly PersonId[]; readonly replacements: readonly PersonId[] } | undefined {
  if (requireSeatChange(state, context)) return undefined;
  const members = [...state.roster, ...state.excluded.map(entry => entry.member)];
  return {
    seats: members.filter(member => faultInSeat(state, member) === undefined),
    replacements: context.office.people.map(({ id }) => id).filter(id => faultInReplacement(state, id, context) === undefined),
  };
}

/** Whether a person can take a seat of this round: a gatekeeper without an interest and without another ballot in it. */
export function faultInReplacement(state: Review, person: PersonId, context: ReviewContext): Refused {
  const { office, project, actor } = context;
  const field = 'replacement';
  const ids = idsOf(office, person);
  if (ids.includes(actor.id)) return refuse('not-allowed', 'Nobody gives himself a seat; name another gatekeeper.', field);
  if (ids.some(id => state.roster.includes(id) || state.ballots.some(ballot => ballot.by === id)))
    return refuse(
      'one-person-one-ballot',
      `${called(office, person)} has a ballot in this round already; one person casts one.`,
      field,
    );
  const lost = lostSeat(office, person);
  if (lost !== undefined)
    return refuse('unknown-reference', `${called(office, person)} ${lost}; name a gatekeeper of this office.`, field);
  const interest = interestsIn(project, office, state.gate)(person);
  return interest === undefined
    ? undefined
    : refuse('conflict-of-interest', `${called(office, person)} ${interest} and so may not decide on it; name another.`, field);
}

/** The refusal of a change after which the round still could not decide. */
export function seatsTooFew(
  state: Review,
  change: { member: string; replacement: string },
  { office }: Pick<ReviewContext, 'office'>,
): Refused {
  const after = withSeatOf(state, change);
  const entitled = after.roster.filter(member => !hasRecused(after, member) && lostSeat(office, member) === undefined);
  const gone = goneForGood(entitled, after.seatRules ?? []);
  if (gone !== undefined) return refuse('quorum-cannot-be-met', `No decision could be reached then: ${gone}.`, 'replacement');
  const { quorum } = state.gate.rule;
  if (entitled.length >= quorum) return undefined;
  return refuse(
    'quorum-cannot-be-met',
    `Only ${entitled.length} of the ${quorum} members a quorum needs could decide then.`,
    'replacement',
  );
}
