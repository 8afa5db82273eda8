/** Who may ask that a project that is over is taken up again. */
import type { Context } from '../../decision/decider.ts';
import type { Refused } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireNoOpenRound, requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

export const reopeningActions = ['request-reopening'] as const;

export const reopeningPreconditions: {
  readonly [A in (typeof reopeningActions)[number]]: (project: Project, context: Context & ProjectNeeds) => Refused;
} = {
  'request-reopening': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['killed', 'closed'], 'Asking to take it up again') ??
    requireNoOpenRound(project),
};
