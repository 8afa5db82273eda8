/** Changes of the baseline: asked for by the project's people, decided by a board, alone or with the next gate. */
import type { Decision } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { changeGate } from '../gates/change-round.ts';
import { modelOf } from '../gates/next-gate.ts';
import { gateRequest } from '../gates/request.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { BaselineCommands } from './commands.ts';

export const baselineDecisions: ProjectDecisions<BaselineCommands> = {
  'request-change': (state, command, context) =>
    projectPreconditions['request-change'](state, context) ?? faultIn(state, command) ?? requestChange(state, command, context),
};

function faultIn(state: Project, { end, evidence }: BaselineCommands['request-change']): Refused {
  if (evidence !== undefined && !state.evidence.some(item => item.id === evidence))
    return refuse('unknown-reference', `There is no evidence ${evidence}; add it first.`, 'evidence');
  const { start } = state.proposal;
  if (end !== undefined && start !== undefined && end < start)
    return refuse('unknown-reference', 'The end lies before the start.', 'end');
  return undefined;
}

/** A request takes the place of one that still waits. */
function requestChange(
  state: Project,
  { cost, end, scope, reason, evidence, alone }: BaselineCommands['request-change'],
  { office }: ProjectContext,
): Decision<ProjectFact> {
  const id = `ch${state.changes + 1}`;
  const requested: ProjectFact = { type: 'change-requested', id, cost, end, scope, reason, evidence };
  if (!alone) return { facts: [requested] };
  const model = modelOf(state, office);
  const gate = model && changeGate(state, model);
  if (!model || !gate) throw new Error('a project with a baseline follows no gate model');
  return { facts: [requested, gateRequest(state, gate, { ...model, change: id, alone: true })] };
}
