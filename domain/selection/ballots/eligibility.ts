/** Whose ballot a person may cast on a scenario, and when: the rules of rounds, with an interest in any candidate (P1, P3, P7). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isOut, mayCastFor, requireBallotOf } from '../../office/boards/casting.ts';
import { officeTime } from '../../office/calendar/working-days.ts';
import { whyGone } from '../../office/people/deactivated.ts';
import { called, personIn } from '../../office/state.ts';
import type { PersonId } from '../../values/ids.ts';
import type { Instant } from '../../values/time.ts';
import type { SelectionContext } from '../context.ts';
import type { Selection, Submission } from '../state.ts';
import { interestsInCandidates } from '../submission/interest.ts';

/** The question that a board may answer now, or why there is none. */
export function openQuestion(
  state: Selection,
  { now, office }: Pick<SelectionContext, 'now' | 'office'>,
): { asked: Submission } | NonNullable<Refused> {
  const { status, submission: asked, decidedAt } = state;
  const inWords = (instant: Instant) => officeTime(office.calendar, instant);
  if (status === 'submitted' && asked) {
    if (now < asked.deadline) return { asked };
    return refuse(
      'deadline-passed',
      `Ballots were due by ${inWords(asked.deadline)}; what was cast until then is being tallied.`,
    );
  }
  if (status === 'decided' && decidedAt !== undefined)
    return refuse('round-is-closed', `This selection is decided, on ${inWords(decidedAt)}.`);
  if (status === 'withdrawn') return refuse('round-is-closed', `This selection was withdrawn: ${state.withdrawn?.reason}`);
  return refuse('round-is-closed', 'No scenario of this selection is before a board now.');
}

/** Checked on the person who acts and on the member whose seat it is. */
export function mayVoteOn(asked: Submission, member: PersonId, context: SelectionContext): Refused {
  return (
    mayTakePart(context.actor.id, context) ??
    mayTakePart(member, context) ??
    requireBallotOf(asked, member, context) ??
    mayCastFor(asked, member, context)
  );
}

function mayTakePart(person: PersonId, context: SelectionContext): Refused {
  const interest = interestsInCandidates(context)(person);
  if (interest !== undefined)
    return refuse(
      'conflict-of-interest',
      `${called(context.office, person)} ${interest} and so may not decide on this selection.`,
    );
  if (!personIn(context.office, person))
    return refuse('not-on-the-board', `${called(context.office, person)} ${whyGone(context.office, person)}.`);
  return undefined;
}

/** The members whose ballot this person could cast now: what is offered is what would not be refused. */
export function mayVoteOnFor(state: Selection, context: SelectionContext): readonly PersonId[] {
  const open = openQuestion(state, context);
  if ('refusal' in open) return [];
  return open.asked.roster.filter(member => mayVoteOn(open.asked, member, context) === undefined);
}

/** Undefined when the person has a seat in the open question and has not stepped back. */
export function mayStepBack(state: Selection, context: SelectionContext): Refused {
  const open = openQuestion(state, context);
  if ('refusal' in open) return open;
  if (!open.asked.roster.includes(context.actor.id))
    return refuse('not-on-the-board', 'Only a member of this board can step back from its decision.');
  return undefined;
}

export function hasSteppedBack(asked: Submission, member: string): boolean {
  return isOut(asked, member);
}
