/** A project that was stopped or closed is taken up again by a decision of the board that closes projects, and by nobody else. */
import type { Decision } from '../../decision/decider.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { modelOf } from '../gates/next-gate.ts';
import { gateRequest } from '../gates/request.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ReopeningCommands } from './commands.ts';
import { reopeningGate } from './gate.ts';
import { reopeningPreconditions } from './preconditions.ts';

export const reopeningDecisions: ProjectDecisions<ReopeningCommands> = {
  'request-reopening': ask,
};

function ask(state: Project, { reason }: ReopeningCommands['request-reopening'], context: ProjectContext): Decision<ProjectFact> {
  const no = reopeningPreconditions['request-reopening'](state, context);
  if (no) return no;
  const model = modelOf(state, context.office);
  const gate = model && reopeningGate(model);
  if (!model || !gate) throw new Error('a project follows a gate model without a closing gate');
  const requested = gateRequest(state, gate, { ...model, alone: true, kind: 'reopening' });
  if (requested.type !== 'gate-requested') throw new Error('a request for a round is another fact');
  return { facts: [requested, { type: 'reopening-asked', review: requested.review, reason }] };
}

/** What the decision of a round means for a project that is over. */
export function reopenedBy(state: Project, { review, why }: { review: string; why: string }, passes: boolean): ProjectFact[] {
  if (state.open?.kind !== 'reopening' || !passes || state.stage === undefined) return [];
  return [{ type: 'project-reopened', review, why, stage: state.stage }];
}
