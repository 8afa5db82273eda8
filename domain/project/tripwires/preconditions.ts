/** Who may say that what a tripwire asks for is done: whoever is asked, and the PMO. A stop is ended by a board alone. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { peopleBehind } from '../../office/duties/told.ts';
import { hasRole } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import type { Project } from '../state.ts';
import { ownersOf } from './duties.ts';
import { isOpen, type TripwireDuty } from './with-tripwires.ts';

type Situation = Pick<Context, 'actor'> & Pick<ProjectNeeds, 'office'>;

export const tripwireActions = ['finish-tripwire-duty'] as const;

export const tripwirePreconditions: {
  readonly [A in (typeof tripwireActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'finish-tripwire-duty': (project, context) =>
    (project.tripwireDuties ?? []).some(duty => !requireFinisher(project, duty, context))
      ? undefined
      : refuse('not-allowed', 'No tripwire of this project asks anything of you.'),
};

/** Undefined when this person may report this duty as done now. */
export function requireFinisher(project: Project, duty: TripwireDuty, { actor, office }: Situation): Refused {
  const asked = ownersOf(project, duty).flatMap(owner => peopleBehind(office, owner));
  if (!asked.includes(actor.id) && !hasRole(office, actor.id, 'pmo'))
    return refuse('not-allowed', 'Only whoever is asked for it, and the PMO, says that it is done.');
  if (duty.otherwise === 'hold')
    return refuse('wrong-status', 'A stop is not done by a word: a board that says go re-authorises the project.', 'duty');
  return isOpen(duty) ? undefined : refuse('wrong-status', 'This is over already: nothing is asked for any more.', 'duty');
}
