/** How the word of the PMO on the gate model changes a project. */
import type { ProjectFolds } from '../tables.ts';
import type { projectRoutingFacts } from './facts.ts';

export const projectRoutingFolds: ProjectFolds<typeof projectRoutingFacts> = {
  'gate-model-asked': (state, { model, because }, { at }) => {
    const asked = model === state.model?.id ? undefined : { model, because, at };
    return { ...state, bySize: { ...state.bySize, asked } };
  },
  'gate-model-chosen': (state, { model: id, version, stage, ruled, reason }, { at, actor }) => {
    const chosen = { model: id, ruled, reason, by: actor.id, at };
    const told = { ...state, bySize: { ...state.bySize, asked: undefined, chosen } };
    if (version === undefined || stage === undefined || told.model === undefined) return told;
    const model = { id, version };
    return {
      ...told,
      model,
      stage,
      stageSince: at,
      lastGateAt: undefined,
      ownStages: undefined,
      since: { ...told.since, model },
    };
  },
};
