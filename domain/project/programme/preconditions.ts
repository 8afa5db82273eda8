/** Who may make a project part of a programme, and when. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { isolated } from '../../values/isolated.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

export const programmeActions = ['join-programme', 'leave-programme'] as const;

export const programmePreconditions: {
  readonly [A in (typeof programmeActions)[number]]: (project: Project, context: Context & ProjectNeeds) => Refused;
} = {
  'join-programme': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['submitted', 'returned', 'active', 'on-hold', 'closing'], 'Making it part of a programme') ??
    requireInNone(project),
  'leave-programme': (project, context) =>
    requireProjectTeam(project, context) ??
    (project.partOf ? undefined : refuse('wrong-status', 'This project is part of no programme.')),
};

/** A programme holds projects and is part of none, so that nothing is counted twice. */
function requireInNone({ partOf, parts = [] }: Project): Refused {
  if (partOf)
    return refuse('wrong-status', `It is part of ${isolated(partOf.title)} already; take it out of that programme first.`);
  return parts.length > 0
    ? refuse('wrong-status', 'It holds projects itself: a programme is part of no other programme.')
    : undefined;
}
