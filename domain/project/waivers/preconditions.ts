/** Who grants a waiver, and when: whoever may decide at the next gate, while the project is under way. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { boardOf, hasRole } from '../../office/state.ts';
import type { ProjectNeeds } from '../context.ts';
import { modelOf, nextGate } from '../gates/next-gate.ts';
import { interestsIn } from '../interest.ts';
import { requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

type Situation = Context & ProjectNeeds;

export const waiverActions = ['grant-waiver'] as const;

export const waiverPreconditions: {
  readonly [A in (typeof waiverActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'grant-waiver': (project, context) =>
    requireStatus(project, ['active', 'on-hold', 'closing'], 'A waiver') ?? requireDecider(project, context),
};

/** Whoever may decide at the next gate: a member of its board who has no interest in the project. */
function requireDecider(project: Project, { actor, office }: Situation): Refused {
  const model = modelOf(project, office);
  const gate = model && nextGate(project, model);
  if (!gate) return refuse('nothing-left-to-ask', 'All gates are passed: there is nothing to waive.');
  const seated = boardOf(office, gate.board)?.seats.includes(actor.id) && hasRole(office, actor.id, 'gatekeeper');
  if (!seated) return refuse('not-allowed', 'Only members of the board that decides at the next gate grant a waiver.');
  const interest = interestsIn(project, office, gate)(actor.id);
  return interest === undefined
    ? undefined
    : refuse('conflict-of-interest', `${actor.id} ${interest} and so may not waive what its gate asks.`);
}
