/** Who answers to being named: the person; the PMO may accept for that person, unless it sponsors or manages the project itself (P21). */
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { hasRole } from '../../office/state.ts';
import type { ProjectContext } from '../context.ts';
import { requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { declinedNames, type Naming, waitingNames } from './naming.ts';
import { namedRoleWords } from './roles.ts';

type Situation = Pick<ProjectContext, 'actor' | 'office'>;

/** Names are answered as long as the project is not over. */
export function requireNotOver(state: Project): Refused {
  return requireStatus(
    state,
    ['submitted', 'returned', 'declined', 'withdrawn', 'active', 'on-hold', 'killed', 'closing'],
    'Answering to being named',
  );
}

/** Whether this person may accept (or else decline) this name. */
export function requireWord(
  { proposal }: Project,
  { person, accepted }: Pick<Naming, 'person'> & { readonly accepted: boolean },
  { actor, office }: Situation,
): Refused {
  if (actor.id === person) return undefined;
  if (!accepted || !hasRole(office, actor.id, 'pmo'))
    return refuse('not-allowed', `Only ${person}, who is named, answers this; the PMO may accept for whoever cannot be asked.`);
  return idsOf(office, actor.id).some(id => id === proposal.sponsor || id === proposal.manager)
    ? refuse('conflict-of-interest', `You sponsor or manage this project; ${person}, or another of the PMO, accepts.`)
    : undefined;
}

/** Whether a name waits for a word of this person. Who has declined may still come round. */
export function requireNameToAnswer(state: Project, context: Situation): Refused {
  const no = requireNotOver(state);
  if (no) return no;
  const own = [...waitingNames(state), ...declinedNames(state)].some(({ person }) => person === context.actor.id);
  const others = waitingNames(state).some(name => requireWord(state, { ...name, accepted: true }, context) === undefined);
  return own || others ? undefined : refuse('not-allowed', 'No name in this project waits for a word of yours.');
}

/** What was declined is replaced before the next gate is asked for. */
export function requireNoDeclinedName(state: Project): Refused {
  const [first] = declinedNames(state);
  return (
    first &&
    refuse(
      'wrong-status',
      `${first.person} has declined to be ${namedRoleWords[first.role]}: name another by a revision before you ask for the next gate.`,
    )
  );
}
