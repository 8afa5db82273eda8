/** Who may act on a project: its own people and the PMO. Workflows act as the system. */

import { type Refused, refuse } from '../decision/refusals.ts';
import { hasRole } from '../office/state.ts';
import type { ProjectContext } from './context.ts';
import type { Project, ProjectStatus } from './state.ts';

/** Undefined when the actor is the sponsor, the manager, an author or the PMO. */
export function requireProjectTeam(state: Project, { actor, office }: ProjectContext): Refused {
  if (actor.kind === 'system' || hasRole(office, actor.id, 'pmo')) return undefined;
  const { sponsor, manager } = state.proposal;
  if (actor.id === sponsor || actor.id === manager || state.authors.includes(actor.id)) return undefined;
  return refuse('not-allowed', 'Only the sponsor, the manager and the authors of this project, and the PMO, may do this.');
}

/** Refuses unless the project is in one of these statuses, and says what it is instead. */
export function requireStatus(state: Project, statuses: readonly ProjectStatus[], what: string): Refused {
  if (statuses.includes(state.status)) return undefined;
  return refuse('wrong-status', `${what} is possible while a project is ${statuses.join(' or ')}; this one is ${state.status}.`);
}

/** A round that the board has decided but whose outcome is not on the project yet must not be disturbed. */
export function requireNoDecisionBeingRecorded(context: ProjectContext): Refused {
  if (context.review?.outcome === undefined) return undefined;
  return refuse(
    'decision-being-recorded',
    'The board has just decided and its outcome is being recorded; try again in a moment.',
  );
}
