/** Going back: a sponsor withdraws a proposal on which no board has decided; a round that is open ends with it. */
import type { Decision } from '../../decision/decider.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { GoingBackCommands } from './commands.ts';
import { goingBackPreconditions } from './preconditions.ts';

export const goingBackDecisions: ProjectDecisions<GoingBackCommands> = {
  'withdraw-proposal': withdraw,
};

function withdraw(
  state: Project,
  { reason }: GoingBackCommands['withdraw-proposal'],
  context: ProjectContext,
): Decision<ProjectFact> {
  if (state.withdrawn?.by === context.actor.id && state.withdrawn.reason === reason) return { facts: [] };
  const no = goingBackPreconditions['withdraw-proposal'](state, context);
  if (no) return no;
  return { facts: [{ type: 'proposal-withdrawn', revision: state.revision, reason, review: state.open?.review }] };
}
