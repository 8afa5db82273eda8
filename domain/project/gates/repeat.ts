/** Who may ask again for a gate that was passed and may be repeated. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { OfficeState } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireNoDeclinedName } from '../namings/answerers.ts';
import { requireNoOpenRound, requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { gatesToRepeat } from './next-gate.ts';

export const repeatActions = ['repeat-gate'] as const;

export const repeatPreconditions: {
  readonly [A in (typeof repeatActions)[number]]: (project: Project, context: Context & ProjectNeeds) => Refused;
} = {
  'repeat-gate': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold'], 'Repeating a gate') ??
    requireNoOpenRound(project) ??
    requireGateToRepeat(project, context.office) ??
    requireNoDeclinedName(project),
};

function requireGateToRepeat(project: Project, office: OfficeState): Refused {
  return gatesToRepeat(project, office).length > 0
    ? undefined
    : refuse('nothing-left-to-ask', 'No gate that this project has passed may be repeated.');
}
