/** Who may state what a project needs, and who answers for what others need of it. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

export const needActions = ['state-need', 'drop-need', 'answer-need'] as const;

export const needPreconditions: {
  readonly [A in (typeof needActions)[number]]: (project: Project, context: Context & ProjectNeeds) => Refused;
} = {
  'state-need': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['submitted', 'returned', 'active', 'on-hold', 'closing'], 'Stating a need'),
  'drop-need': (project, context) =>
    requireProjectTeam(project, context) ??
    ((project.needs ?? []).length > 0 ? undefined : refuse('wrong-status', 'This project needs nothing of another.')),
  'answer-need': (project, context) =>
    requireProjectTeam(project, context) ??
    ((project.gives ?? []).length > 0 ? undefined : refuse('wrong-status', 'No other project needs anything of this one.')),
};
