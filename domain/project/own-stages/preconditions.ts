/** Who may plan a project's own stages, and when. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { dividedStage, type PublishedGateModel } from '../../office/gate-model.ts';
import type { ProjectNeeds } from '../context.ts';
import { modelOf } from '../gates/next-gate.ts';
import { requireNoOpenRound, requireProjectTeam, requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';

export const ownStageActions = ['plan-stages'] as const;

type Situation = Context & ProjectNeeds;

export const ownStagePreconditions: {
  readonly [A in (typeof ownStageActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'plan-stages': (project, context) =>
    requireProjectTeam(project, context) ??
    requireStatus(project, ['active', 'on-hold'], 'Planning its own stages') ??
    requireNoOpenRound(project) ??
    requireDividedStage(project, modelOf(project, context.office)),
};

function requireDividedStage({ stage }: Project, model: PublishedGateModel | undefined): Refused {
  const divided = model && dividedStage(model);
  if (!divided)
    return refuse('nothing-left-to-ask', 'The gate model of this project has no stage that projects divide for themselves.');
  const place = (id: string | undefined) => model.stages.findIndex(entry => entry.id === id);
  return place(stage) > place(divided.id)
    ? refuse('nothing-left-to-ask', 'The stage that projects divide for themselves is behind this project.')
    : undefined;
}
