/** Who may say what is done about an alert. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireProjectTeam } from '../permissions.ts';
import type { Project } from '../state.ts';

export const alertActions = ['acknowledge-alert'] as const;

export const alertPreconditions: {
  readonly [A in (typeof alertActions)[number]]: (project: Project, context: Context & ProjectNeeds) => Refused;
} = {
  'acknowledge-alert': (project, context) =>
    requireProjectTeam(project, context) ??
    (project.failing.length > 0 ? undefined : refuse('wrong-status', 'No criterion of this project fails.')),
};
