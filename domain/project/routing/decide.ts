/** The PMO chooses the gate model of a project before its first gate, with a reason; a revision alone changes no gate model. */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import { type PublishedGateModel, stageGates } from '../../office/gate-model.ts';
import { gateModelOf, type OfficeState } from '../../office/state.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import { gateRequest } from '../gates/request.ts';
import type { Proposal } from '../proposal.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import { ruledModel } from './by-size.ts';
import type { ProjectRoutingCommands } from './commands.ts';

export const projectRoutingDecisions: ProjectDecisions<ProjectRoutingCommands> = { 'choose-gate-model': choose };

function choose(
  state: Project,
  { model, reason }: ProjectRoutingCommands['choose-gate-model'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = projectPreconditions['choose-gate-model'](state, context);
  if (no) return no;
  const ruled = ruledModel(state.proposal, context.office);
  const published = gateModelOf(context.office, model);
  if (!ruled || !published)
    return refuse('unknown-reference', `This office has no gate model ${model}; choose one that it has published.`, 'model');
  const { asked, chosen } = state.bySize ?? {};
  if (!asked && model === (state.model?.id ?? chosen?.model ?? ruled.model)) return { facts: [] };
  const goesOver = state.model !== undefined && state.model.id !== model;
  const chose = { type: 'gate-model-chosen' as const, model, ruled: { ...ruled }, reason };
  return { facts: goesOver ? goneOver(state, chose, published) : [chose] };
}

type Chosen = Extract<ProjectFact, { type: 'gate-model-chosen' }>;

/** It begins the other model at its first gate, which opens by itself where the model says so. */
function goneOver(state: Project, chose: Chosen, model: PublishedGateModel): ProjectFact[] {
  const first = stageGates(model)[0];
  if (!first) throw new Error(`the gate model ${model.id} was published without a gate`);
  const { id, version } = model;
  const over = { ...chose, version, stage: first.from };
  return [over, ...(first.opens === 'on-admission' ? [gateRequest(state, first, { id, version })] : [])];
}

/** Asks the PMO when a revision before the first gate changes what the size says; what it has answered once is not asked again. */
export function askedBySize(state: Project, proposal: Proposal, office: OfficeState): ProjectFact[] {
  const ruled = ruledModel(proposal, office);
  if (!ruled || !state.model || state.passed.length > 0 || state.takenOver) return [];
  const { asked, chosen } = state.bySize ?? {};
  const isAnswered = ruled.model === state.model.id || ruled.model === chosen?.ruled.model;
  if (isAnswered && !asked) return [];
  if (asked?.model === ruled.model) return [];
  return [{ type: 'gate-model-asked', model: isAnswered ? state.model.id : ruled.model, because: ruled.because }];
}
