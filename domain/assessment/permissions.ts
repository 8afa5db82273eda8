/** Who may do what about an assessment. Workflows act as the system. */
import { type Refused, refuse } from '../decision/refusals.ts';
import { idsOf } from '../office/one-person.ts';
import { hasRole, type OfficeState, personIn } from '../office/state.ts';
import { interestsIn } from '../project/interest.ts';
import type { Project } from '../project/state.ts';
import type { AssessmentContext } from './context.ts';
import type { Assessment, AssessmentStatus } from './state.ts';

/** Why somebody may not rate a project; undefined when nothing stands against it (P3). */
export function whyNotAssessor(person: string, project: Project, office: OfficeState): string | undefined {
  if (!personIn(office, person)) return 'is no longer with this office';
  return interestsIn(project, office)(person);
}

/** Undefined for the PMO and administrators without an interest in the project. */
export function requirePanelKeeper({ office, actor, project }: AssessmentContext): Refused {
  if (actor.kind === 'system') return undefined;
  if (!hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only the PMO or an administrator of this office keeps the panels of its calls.');
  const interest = interestsIn(project, office)(actor.id);
  return interest === undefined
    ? undefined
    : refuse(
        'conflict-of-interest',
        `Nobody keeps the panel of an own project: ${actor.id} ${interest}. Ask another PMO or administrator.`,
      );
}

/** Undefined for an assessor who is asked and has no interest in the project. */
export function requireAssessor({ assessors }: Assessment, { office, actor, project }: AssessmentContext): Refused {
  if (!assessors.includes(actor.id)) return refuse('not-allowed', 'Only the assessors of this panel rate the proposal.');
  const why = whyNotAssessor(actor.id, project, office);
  return why === undefined
    ? undefined
    : refuse('conflict-of-interest', `${actor.id} ${why} and so may not rate it; step back from this panel.`);
}

export function requireAssessmentStatus(state: Assessment, statuses: readonly AssessmentStatus[], what: string): Refused {
  if (statuses.includes(state.status)) return undefined;
  return refuse('wrong-status', `${what} is possible while a panel is ${statuses.join(' or ')}; this one is ${state.status}.`);
}

/** Whether a person, by whichever id, is in the panel or was. */
export function wasInPanel({ assessors, replaced, recused }: Assessment, person: string, office: OfficeState): boolean {
  const ids = idsOf(office, person);
  const known = [...assessors, ...recused.map(entry => entry.assessor), ...replaced.map(entry => entry.assessor)];
  return known.some(assessor => ids.includes(assessor));
}
