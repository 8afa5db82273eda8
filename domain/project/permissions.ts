/** Who may act on a project: its own people and the PMO. Workflows act as the system. */

import type { Context } from '../decision/decider.ts';
import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole, type OfficeState } from '../office/state.ts';
import type { ProjectContext, ProjectNeeds } from './context.ts';
import { modelOf } from './gates/next-gate.ts';
import { interestsIn } from './interest.ts';
import { leads, waitingNames } from './namings/naming.ts';
import type { Project, ProjectStatus } from './state.ts';

/** Undefined when the actor is the sponsor, the manager, an author or the PMO. Who is named and acts accepts by it. */
export function requireProjectTeam(state: Project, { actor, office }: Context & Pick<ProjectNeeds, 'office'>): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo')) return undefined;
  if (leads(state, actor.id) || state.authors.includes(actor.id)) return undefined;
  return refuse('not-allowed', 'Only the sponsor, the manager and the authors of this project, and the PMO, may do this.');
}

/** The same for what is no act on the project itself, such as answers to its board: by it nobody accepts to be named. */
export function requireTeamThatAccepted(state: Project, context: Context & Pick<ProjectNeeds, 'office'>): Refused {
  const no = requireProjectTeam(state, context);
  const { actor, office } = context;
  if (no || actor.kind === 'system' || hasRole(office, actor.id, 'pmo') || state.authors.includes(actor.id)) return no;
  return waitingNames(state).some(({ role, person }) => person === actor.id && (role === 'sponsor' || role === 'manager'))
    ? refuse('not-allowed', 'You are named for this project and have not accepted yet: accept first.')
    : undefined;
}

/** Refuses unless the project is in one of these statuses, and says what it is instead. */
export function requireStatus(state: Project, statuses: readonly ProjectStatus[], what: string): Refused {
  if (statuses.includes(state.status)) return undefined;
  return refuse('wrong-status', `${what} is possible while a project is ${statuses.join(' or ')}; this one is ${state.status}.`);
}

/** A round that has ended but whose end is not on the project yet must not be disturbed. */
export function requireNoDecisionBeingRecorded(context: Pick<ProjectContext, 'review'>): Refused {
  if (context.review?.outcome === undefined) return undefined;
  return refuse(
    'decision-being-recorded',
    'The round of the board has just ended and its end is being recorded; try again in a moment.',
  );
}

/** While a board decides, what it decides on stays as it is: the proposal and its evidence (P13). Reports and answers go on. */
export function requireContentUnlocked({ open }: Project, context: Pick<ProjectContext, 'review'>): Refused {
  if (!open) return undefined;
  return (
    requireNoDecisionBeingRecorded(context) ??
    refuse(
      'round-is-open',
      `The board is deciding on this content. Answer its questions, or withdraw the request (on the page of its round, or POST /v1/reviews/${open.review}/withdrawal), and change it then.`,
    )
  );
}

export function requireNoOpenRound({ open }: Project): Refused {
  return open && refuse('round-is-open', `Round ${open.review} is open; the board decides it first.`);
}

/** The criteria of the project's gate model that ask for a role's word. */
export function attestationCriteria(state: Project, { office }: Pick<ProjectNeeds, 'office'>): readonly string[] {
  return askedWords(state, office).map(({ criterion }) => criterion);
}

/** Whether the actor has the role whose word a criterion asks for, and no interest in the project. */
export function requireAttestor(
  state: Project,
  criterion: string,
  { actor, office }: Context & Pick<ProjectNeeds, 'office'>,
): Refused {
  const asked = askedWords(state, office).find(entry => entry.criterion === criterion);
  if (!asked) return refuse('unknown-reference', `No gate of this project asks for a word on ${criterion}.`, 'attests.criterion');
  if (actor.kind === 'service' || !hasRole(office, actor.id, asked.role))
    return refuse('not-allowed', `This needs the word of someone with the role ${asked.role}.`, 'attests.criterion');
  const interest = interestsIn(state, office)(actor.id);
  if (interest === undefined) return undefined;
  return refuse(
    'conflict-of-interest',
    `Nobody attests on the own project: ${actor.id} ${interest}. Ask another person with the role ${asked.role}.`,
    'attests.criterion',
  );
}

function askedWords(state: Project, office: OfficeState) {
  const model = modelOf(state, office);
  const all = model ? [...model.gates.flatMap(gate => gate.criteria), ...model.tripwires] : [];
  return all.flatMap(({ id, check }) => ('attestation' in check ? [{ criterion: id, role: check.role }] : []));
}
