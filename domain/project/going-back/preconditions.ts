/** Who may go back, and in which status. `decide` asks these, and what is offered are those with nothing against them. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import type { ProjectNeeds } from '../context.ts';
import { isUndecided } from '../gates/record.ts';
import { declinedNames } from '../namings/naming.ts';
import { requireNoDecisionBeingRecorded, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

type Situation = Context & ProjectNeeds;

export const goingBackActions = ['withdraw-proposal'] as const;

export const goingBackPreconditions: {
  readonly [A in (typeof goingBackActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'withdraw-proposal': (project, context) =>
    requireSponsor(project, context) ??
    requireStatus(project, ['submitted', 'returned', 'active'], 'Withdrawing a proposal') ??
    requireUndecided(project) ??
    requireNoDecisionBeingRecorded(context),
};

function requireSponsor(project: Project, { actor }: Situation): Refused {
  const { sponsor } = project.proposal;
  const declined = declinedNames(project).some(({ role, person }) => role === 'sponsor' && person === sponsor);
  return actor.id === sponsor && !declined
    ? undefined
    : refuse('not-allowed', `Only the sponsor, ${sponsor}, withdraws a proposal; ask that person, or name another sponsor.`);
}

/** From the first decision of a board on a project is ended by its board or by its closure. */
function requireUndecided({ passed, gates }: Project): Refused {
  const decided = passed.length > 0 || gates.some(({ outcome }) => !isUndecided(outcome));
  return decided
    ? refuse('wrong-status', 'A board has decided on this project: report its closure, or ask the board to stop it.')
    : undefined;
}
