/** Who chooses the gate model of a project, and until when: the PMO, for a project that is not its own, before a gate is passed. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { idsOf } from '../../office/one-person.ts';
import { gateModelOf, hasRole } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import type { ProjectNeeds } from '../context.ts';
import { peopleInEffect } from '../namings/naming.ts';
import { requireNoOpenRound, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { askedNow } from './with-routing.ts';

type Situation = Context & ProjectNeeds;

export const routingActions = ['choose-gate-model'] as const;

export const routingPreconditions: {
  readonly [A in (typeof routingActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'choose-gate-model': (project, context) =>
    requireChooser(project, context) ??
    requireStatus(project, ['submitted', 'returned', 'active', 'on-hold'], 'Choosing its gate model') ??
    requireNoOpenRound(project) ??
    requireBeforeFirstGate(project) ??
    (context.office.routing
      ? undefined
      : refuse('wrong-status', 'This office has no table of sizes: whoever proposes names the gate model in the proposal.')),
};

function requireChooser(project: Project, { actor, office }: Situation): Refused {
  if (actor.kind !== 'system' && !hasRole(office, actor.id, 'pmo', 'admin'))
    return refuse('not-allowed', 'Only the PMO or an administrator chooses the gate model of a project; ask them.');
  const { sponsor, manager } = peopleInEffect(project);
  if (!idsOf(office, actor.id).some(id => id === sponsor || id === manager)) return undefined;
  return refuse(
    'conflict-of-interest',
    'You sponsor or manage this project, and so may not choose its gate model; ask another PMO or administrator.',
  );
}

function requireBeforeFirstGate({ passed, takenOver }: Project): Refused {
  if (passed.length === 0 && !takenOver) return undefined;
  return refuse('wrong-status', 'A gate of its gate model is passed already: the project stays with that model.');
}

/** A gate is asked for once the PMO has said by which model: nobody passes a lighter one by being quick. */
export function requireModelChosen(project: Project, { office }: Pick<ProjectNeeds, 'office'>): Refused {
  const asked = askedNow(project);
  if (!asked) return undefined;
  const name = isolated(gateModelOf(office, asked.model)?.name ?? asked.model);
  return refuse(
    'wrong-status',
    `Its size says the gate model ${name} now (${asked.because}). The PMO or an administrator chooses first; ask one of them, then ask for the gate.`,
  );
}
