/**
 * Who may do what in a round, whatever the ballot says. `decide` asks these preconditions first; the actions that a round offers to a
 * person are those with nothing against them, so what is offered and what is refused cannot differ.
 */
import { type Refused, refuse } from '../decision/refusals.ts';
import { requireMember } from '../office/membership.ts';
import { delegationAt, personIn } from '../office/state.ts';
import { conflictOfInterest, interestedParties } from '../project/interest.ts';
import { contentDigest } from '../project/pack.ts';
import type { ReviewContext } from './commands.ts';
import type { ReviewState } from './state.ts';

export const reviewActions = ['cast-ballot', 'recuse'] as const;
export type ReviewAction = (typeof reviewActions)[number];

/** What this person may do in the round now; for whose seat a ballot may be cast says `mayVoteFor`. */
export function reviewActionsFor(review: ReviewState, context: ReviewContext): readonly ReviewAction[] {
  if (requireMember(context.office, context)) return [];
  const stands = !packChanged(review, context);
  const stepsBack = requireOpenRound(review, context) ?? requireSeat(review, context);
  return [
    ...(mayVoteFor(review, context).length > 0 ? (['cast-ballot'] as const) : []),
    ...(stands && !stepsBack && !hasRecused(review, context.actor.id) ? (['recuse'] as const) : []),
  ];
}

/** The members whose ballot this person could cast now: what is offered is what would not be refused. */
export function mayVoteFor(state: ReviewState, context: ReviewContext): readonly string[] {
  if (requireOpenRound(state, context) || packChanged(state, context)) return [];
  return state.roster.filter(member => requireVote(state, member, context) === undefined);
}

/** Whether the project is no longer what the board was shown (P13). */
export function packChanged(state: ReviewState, { project }: Pick<ReviewContext, 'project'>): boolean {
  return contentDigest(project) !== state.pack.content || project.open?.review !== state.id;
}

export function requireOpenRound(state: ReviewState, { now }: Pick<ReviewContext, 'now'>): Refused {
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

export function requireSeat(state: ReviewState, { actor }: Pick<ReviewContext, 'actor'>): Refused {
  if (state.roster.includes(actor.id)) return undefined;
  return refuse('not-on-the-board', 'Only a member of this board can step back from its round.');
}

export function hasRecused(state: ReviewState, member: string): boolean {
  return state.recused.some(entry => entry.member === member);
}

/** Separation of duties and delegation, checked on the person who acts and on the member whose seat it is (P3, P7). */
export function requireVote(state: ReviewState, member: string, { actor, office, project, now }: ReviewContext): Refused {
  for (const person of new Set([actor.id, member])) {
    const interest = conflictOfInterest(person, interestedParties(project));
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
