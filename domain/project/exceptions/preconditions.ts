/** Who may bring a project before its board between two gates, and when. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireNoDeclinedName } from '../namings/answerers.ts';
import { requireNoOpenRound, requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { causesNow } from './causes.ts';

export const exceptionActions = ['request-exception'] as const;

type Situation = Context & ProjectNeeds;

export const exceptionPreconditions: {
  readonly [A in (typeof exceptionActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'request-exception': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold'], 'Bringing it before its board as an exception') ??
    requireNoOpenRound(project) ??
    requireCause(project, context) ??
    requireNoDeclinedName(project),
};

function requireCause(project: Project, { office, now }: Situation): Refused {
  return causesNow(project, office, now).length > 0
    ? undefined
    : refuse(
        'nothing-left-to-ask',
        'No criterion, tripwire or condition of this project fails now, so it is within its tolerance: ask for its next gate, or for a change of its baseline.',
      );
}
