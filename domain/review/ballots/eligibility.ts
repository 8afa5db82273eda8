/** Whose ballot a person may cast, and when: separation of duties, delegation, and rounds that are open (P3, P7). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { delegationAt, personIn } from '../../office/state.ts';
import { conflictOfInterest, interestedParties } from '../../project/interest.ts';
import type { ReviewContext } from '../context.ts';
import { packChanged } from '../ending/pack-changed.ts';
import type { Review } from '../state.ts';

/** Why nobody can vote in this round now. */
export function notOpen(state: Review, { now }: Pick<ReviewContext, 'now'>): Refused {
  const { outcome } = state;
  if (outcome?.kind === 'decided')
    return refuse('round-is-closed', `This round is decided: ${outcome.outcome}, on ${outcome.at}.`);
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

export function hasRecused(state: Review, member: string): boolean {
  return state.recused.some(entry => entry.member === member);
}

/** The members whose ballot this person could cast now: what is offered is what would not be refused. */
export function mayVoteFor(state: Review, context: ReviewContext): readonly string[] {
  if (notOpen(state, context) || packChanged(state, context)) return [];
  return state.roster.filter(member => mayVote(state, member, context) === undefined);
}

/** Separation of duties and delegation, checked on the person who acts and on the member whose seat it is (P3, P7). */
export function mayVote(state: Review, member: string, { actor, office, project, now }: ReviewContext): Refused {
  for (const person of new Set([actor.id, member])) {
    const interest = conflictOfInterest(person, interestedParties(project, office, state.gate));
    if (interest !== undefined) return refuse('conflict-of-interest', `${person} ${interest} and so may not decide on it.`);
    if (!personIn(office, person)) return refuse('not-on-the-board', `${person} is no longer with this office.`);
  }
  if (!state.roster.includes(member)) return refuse('not-on-the-board', `${member} has no seat in this round.`);
  if (hasRecused(state, member)) return refuse('not-on-the-board', `${member} has stepped back from this round.`);
  if (member === actor.id) {
    const lent = state.ballots.find(ballot => ballot.by === actor.id && ballot.member !== actor.id);
    return lent && refuse('one-person-one-ballot', `You have cast the ballot of ${lent.member} in this round.`);
  }
  if (!delegationAt(office, member, actor.id, now))
    return refuse('delegation-not-valid', `${member} has not delegated to you at this time.`, 'onBehalfOf');
  if (state.roster.includes(actor.id))
    return refuse('one-person-one-ballot', 'You hold a seat in this round yourself: one person casts one ballot.', 'onBehalfOf');
  const other = state.ballots.find(ballot => ballot.by === actor.id && ballot.member !== member);
  return (
    other && refuse('one-person-one-ballot', `You have cast the ballot of ${other.member} in this round already.`, 'onBehalfOf')
  );
}
