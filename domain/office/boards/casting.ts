/** Whose ballot a person casts where a board votes: one person casts one ballot, for the own seat or for a seat by delegation (P1, P7). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import { lostSeat } from '../membership.ts';
import { idsOf } from '../one-person.ts';
import { called, delegationAt, type OfficeState } from '../state.ts';

/** What a vote looks at: who sits, who is out, and the ballots that stand. */
export interface Voting {
  readonly roster: readonly PersonId[];
  readonly recused: readonly { readonly member: string }[];
  readonly ballots: readonly { readonly member: PersonId; readonly by: PersonId }[];
}

interface Around {
  readonly actor: { readonly id: string };
  readonly office: OfficeState;
  readonly now: Instant;
}

/** Whether a member stepped back from the vote, or left it. */
export function isOut({ recused }: Pick<Voting, 'recused'>, member: string): boolean {
  return recused.some(entry => entry.member === member);
}

/** Why a member has no ballot (any more), whoever would cast it. */
export function requireBallotOf(voting: Voting, member: PersonId, { office }: Pick<Around, 'office'>): Refused {
  if (!voting.roster.includes(member)) return refuse('not-on-the-board', `${called(office, member)} has no seat in this round.`);
  const lost = lostSeat(office, member);
  if (lost !== undefined)
    return refuse('not-on-the-board', `${called(office, member)} ${lost}, and so has no ballot in this round.`);
  if (isOut(voting, member)) return refuse('not-on-the-board', `${called(office, member)} no longer takes part in this round.`);
  return undefined;
}

/** Whether the person who acts may cast this member's ballot: the own one, or by a delegation. */
export function mayCastFor(voting: Voting, member: PersonId, around: Around): Refused {
  const own = idsOf(around.office, around.actor.id);
  const lent = voting.ballots.find(ballot => own.includes(ballot.by) && ballot.member !== member);
  if (member === around.actor.id)
    return (
      lent && refuse('one-person-one-ballot', `You have cast the ballot of ${called(around.office, lent.member)} in this round.`)
    );
  return mayCastForAnother(voting, member, around);
}

/** A delegate needs the member's delegation, holds no seat, casts one ballot, and never replaces the member's own (P7). */
function mayCastForAnother({ roster, ballots }: Voting, member: PersonId, { actor, office, now }: Around): Refused {
  const own = idsOf(office, actor.id);
  if (!delegationAt(office, { from: member, to: actor.id }, now))
    return refuse('delegation-not-valid', `${called(office, member)} has not delegated to you at this time.`, 'onBehalfOf');
  if (roster.some(seat => own.includes(seat)))
    return refuse('one-person-one-ballot', 'You hold a seat in this round yourself: one person casts one ballot.', 'onBehalfOf');
  if (ballots.some(ballot => ballot.member === member && ballot.by === member))
    return refuse(
      'one-person-one-ballot',
      `${called(office, member)} has cast the own ballot in this round; only ${called(office, member)} can change it.`,
      'onBehalfOf',
    );
  const lent = ballots.find(ballot => own.includes(ballot.by) && ballot.member !== member);
  return (
    lent &&
    refuse(
      'one-person-one-ballot',
      `You have cast the ballot of ${called(office, lent.member)} in this round already.`,
      'onBehalfOf',
    )
  );
}
