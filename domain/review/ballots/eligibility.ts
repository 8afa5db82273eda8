/** Whose ballot a person may cast, and when: separation of duties, delegation, and rounds that are open (P3, P7). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { lostSeat } from '../../office/membership.ts';
import { idsOf } from '../../office/one-person.ts';
import { whyGone } from '../../office/people/deactivated.ts';
import { delegationAt, personIn } from '../../office/state.ts';
import { interestsIn } from '../../project/interest.ts';
import type { PersonId } from '../../values/ids.ts';
import { isolated } from '../../values/text.ts';
import type { ReviewContext } from '../context.ts';
import { packChanged } from '../ending/pack-changed.ts';
import type { Review } from '../state.ts';

/** Why nobody can vote in this round now. */
export function notOpen(state: Review, { now }: Pick<ReviewContext, 'now'>): Refused {
  const { outcome } = state;
  if (outcome?.kind === 'decided')
    return refuse('round-is-closed', `This round is decided: ${outcome.outcome}, on ${outcome.at}.`);
  if (outcome?.kind === 'withdrawn')
    return refuse('round-is-closed', `The request for this round was withdrawn: ${isolated(outcome.why)}`);
  if (outcome?.kind === 'restarted')
    return refuse(
      'round-is-closed',
      `The chair has restarted this round; vote in the new one. The reason: ${isolated(outcome.why)}`,
    );
  if (outcome) return refuse('round-is-closed', `This round is ${outcome.kind}: ${outcome.why}.`);
  if (now >= state.deadline)
    return refuse('deadline-passed', `Ballots were due by ${state.deadline}; what was cast until then is being tallied.`);
  if (state.route === 'auto')
    return refuse('round-is-closed', 'This gate is automatic: all criteria pass, so no board is asked.');
  return undefined;
}

export function requireSeat(state: Review, { actor }: Pick<ReviewContext, 'actor'>): Refused {
  if (state.roster.includes(actor.id)) return undefined;
  return refuse('not-on-the-board', 'Only a member of this board can step back from its round.');
}

/** Whether a member stepped back from the round, or left it. */
export function hasRecused(state: Review, member: string): boolean {
  return state.recused.some(entry => entry.member === member);
}

/** The members whose ballot this person could cast now: what is offered is what would not be refused. */
export function mayVoteFor(state: Review, context: ReviewContext): readonly string[] {
  if (notOpen(state, context) || packChanged(state, context)) return [];
  return state.roster.filter(member => mayVote(state, member, context) === undefined);
}

/** Separation of duties and delegation, checked on the person who acts and on the member whose seat it is (P3, P7). */
export function mayVote(state: Review, member: PersonId, context: ReviewContext): Refused {
  const { actor, office, now } = context;
  const no = mayTakePart(state, actor.id, context) ?? mayTakePart(state, member, context) ?? sitsInRound(state, member, context);
  if (no) return no;
  const own = idsOf(office, actor.id);
  const lent = state.ballots.find(ballot => own.includes(ballot.by) && ballot.member !== member);
  if (member === actor.id)
    return lent && refuse('one-person-one-ballot', `You have cast the ballot of ${lent.member} in this round.`);
  return mayVoteForAnother(state, member, { actor, office, now });
}

/** A delegate needs the member's delegation, holds no seat, casts one ballot, and never replaces the member's own (P7). */
function mayVoteForAnother(
  state: Review,
  member: PersonId,
  { actor, office, now }: Pick<ReviewContext, 'actor' | 'office' | 'now'>,
): Refused {
  const own = idsOf(office, actor.id);
  if (!delegationAt(office, { from: member, to: actor.id }, now))
    return refuse('delegation-not-valid', `${member} has not delegated to you at this time.`, 'onBehalfOf');
  if (state.roster.some(seat => own.includes(seat)))
    return refuse('one-person-one-ballot', 'You hold a seat in this round yourself: one person casts one ballot.', 'onBehalfOf');
  if (state.ballots.some(ballot => ballot.member === member && ballot.by === member))
    return refuse(
      'one-person-one-ballot',
      `${member} has cast the own ballot in this round; only ${member} can change it.`,
      'onBehalfOf',
    );
  const lent = state.ballots.find(ballot => own.includes(ballot.by) && ballot.member !== member);
  return (
    lent && refuse('one-person-one-ballot', `You have cast the ballot of ${lent.member} in this round already.`, 'onBehalfOf')
  );
}

function mayTakePart({ gate }: Review, person: PersonId, { office, project }: ReviewContext): Refused {
  const interest = interestsIn(project, office, gate)(person);
  if (interest !== undefined) return refuse('conflict-of-interest', `${person} ${interest} and so may not decide on it.`);
  if (!personIn(office, person)) return refuse('not-on-the-board', `${person} ${whyGone(office, person)}.`);
  return undefined;
}

function sitsInRound(state: Review, member: PersonId, { office }: Pick<ReviewContext, 'office'>): Refused {
  if (!state.roster.includes(member)) return refuse('not-on-the-board', `${member} has no seat in this round.`);
  const lost = lostSeat(office, member);
  if (lost !== undefined) return refuse('not-on-the-board', `${member} ${lost}, and so has no ballot in this round.`);
  if (hasRecused(state, member)) return refuse('not-on-the-board', `${member} no longer takes part in this round.`);
  return undefined;
}
