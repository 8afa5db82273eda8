/** A project stays with its version of the gate model until the PMO moves it, with a reason and while no board decides (P24). */
import type { Decision } from '../../decision/decider.ts';
import { refuse } from '../../decision/refusals.ts';
import type { PublishedGateModel } from '../../office/gate-model.ts';
import { gateModelOf } from '../../office/state.ts';
import { isolated } from '../../values/isolated.ts';
import { projectPreconditions } from '../actions.ts';
import type { ProjectContext } from '../context.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import type { ProjectDecisions } from '../tables.ts';
import type { ModelVersionCommands } from './commands.ts';
import { knowsStage, losesOwnStages } from './versions.ts';

export const modelVersionDecisions: ProjectDecisions<ModelVersionCommands> = {
  'move-model-version': move,
};

function move(
  state: Project,
  { version, reason }: ModelVersionCommands['move-model-version'],
  context: ProjectContext,
): Decision<ProjectFact> {
  const no = projectPreconditions['move-model-version'](state, context);
  if (no) return no;
  const from = state.model?.version;
  if (from === undefined || version === from) return { facts: [] };
  const model = gateModelOf(context.office, state.model?.id, version);
  if (!model) return refuse('unknown-reference', `The gate model ${state.model?.id} has no version ${version}.`, 'version');
  if (!knowsStage(model, state)) return refuse('unknown-reference', stageMissing(model, state), 'version');
  const undivided = losesOwnStages(state, model) && { undivided: true as const };
  return { facts: [{ type: 'model-version-moved', from, to: version, reason, ...undivided }] };
}

function stageMissing({ name, version }: PublishedGateModel, { stage }: Project): string {
  return `Version ${version} of ${isolated(name)} has no stage ${stage}, where this project is: publish a version that has it, then move the project.`;
}
