/** Whose ballot a person may cast, and when: separation of duties, delegation, and rounds that are open (P3, P7). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isOut, mayCastFor, requireBallotOf } from '../../office/boards/casting.ts';
import { officeTime } from '../../office/calendar/working-days.ts';
import { whyGone } from '../../office/people/deactivated.ts';
import { called, personIn } from '../../office/state.ts';
import { interestsIn } from '../../project/interest.ts';
import type { PersonId } from '../../values/ids.ts';
import { isolated } from '../../values/isolated.ts';
import { outcomeWords } from '../../values/outcome-words.ts';
import type { ReviewContext } from '../context.ts';
import { packChanged } from '../ending/pack-changed.ts';
import type { Review } from '../state.ts';
import { deadlinePassed } from '../time.ts';

/** Why nobody can vote in this round now. */
export function notOpen(state: Review, { now, office }: Pick<ReviewContext, 'now' | 'office'>): Refused {
  const { outcome } = state;
  if (outcome?.kind === 'decided')
    return refuse(
      'round-is-closed',
      `This round is decided: ${outcomeWords[outcome.outcome]}, ${officeTime(office.calendar, outcome.at)}.`,
    );
  if (outcome?.kind === 'withdrawn')
    return refuse('round-is-closed', `The request for this round was withdrawn: ${isolated(outcome.why)}`);
  if (outcome?.kind === 'restarted')
    return refuse(
      'round-is-closed',
      `The chair has restarted this round; vote in the new one. The reason: ${isolated(outcome.why)}`,
    );
  if (outcome) return refuse('round-is-closed', `This round is ${outcome.kind}: ${outcome.why}.`);
  if (deadlinePassed(state, now))
    return refuse(
      'deadline-passed',
      `Ballots were due by ${officeTime(office.calendar, state.deadline)}; what was cast until then is being tallied.`,
    );
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
  return isOut(state, member);
}

/** The members whose ballot this person could cast now: what is offered is what would not be refused. */
export function mayVoteFor(state: Review, context: ReviewContext): readonly string[] {
  if (notOpen(state, context) || packChanged(state, context)) return [];
  return state.roster.filter(member => mayVote(state, member, context) === undefined);
}

/** Separation of duties and delegation, checked on the person who acts and on the member whose seat it is (P3, P7). */
export function mayVote(state: Review, member: PersonId, context: ReviewContext): Refused {
  return (
    mayTakePart(state, context.actor.id, context) ??
    mayTakePart(state, member, context) ??
    requireBallotOf(state, member, context) ??
    mayCastFor(state, member, context)
  );
}

/** Whoever decides has no interest in the project and is with the office. */
export function mayTakePart({ gate }: Review, person: PersonId, { office, project }: ReviewContext): Refused {
  const interest = interestsIn(project, office, gate)(person);
  if (interest !== undefined)
    return refuse('conflict-of-interest', `${called(office, person)} ${interest} and so may not decide on it.`);
  if (!personIn(office, person)) return refuse('not-on-the-board', `${called(office, person)} ${whyGone(office, person)}.`);
  return undefined;
}
