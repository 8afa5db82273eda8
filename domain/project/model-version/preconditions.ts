/** Who moves a project to another version of its gate model, and when: the PMO, for a project that is not its own, between two rounds. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { hasRole } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { peopleInEffect } from '../namings/naming.ts';
import { requireNoOpenRound, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { otherVersions } from './versions.ts';

type Situation = Context & ProjectNeeds;

export const modelVersionActions = ['move-model-version'] as const;

export const modelVersionPreconditions: {
  readonly [A in (typeof modelVersionActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'move-model-version': (project, context) =>
    requireModelMover(project, context) ??
    requireStatus(project, ['active', 'on-hold', 'closing'], 'Moving it to another version of its gate model') ??
    requireNoOpenRound(project) ??
    (otherVersions(project, context.office).length > 0
      ? undefined
      : refuse('nothing-left-to-ask', 'No other version of the gate model of this project has the stage where it is.')),
};

/** The PMO or an administrator, but nobody who would choose the rules of a project that is their own. */
function requireModelMover(project: Project, { actor, office }: Situation): Refused {
  if (actor.kind !== 'system' && !hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse(
      'not-allowed',
      'Only the PMO or an administrator moves a project to another version of its gate model; ask them.',
    );
  const { sponsor, manager } = peopleInEffect(project);
  if (idsOf(office, actor.id).some(id => id === sponsor || id === manager))
    return refuse(
      'conflict-of-interest',
      'You sponsor or manage this project, and so may not choose the version of its gate model; ask another PMO or administrator.',
    );
  return undefined;
}
