/** Which version of its gate model a project follows, and who moved it there. */
import type { ProjectFolds } from '../tables.ts';
import type { modelVersionFacts } from './facts.ts';

/** How many moves the state remembers; all of them stand in the history. */
const remembered = 50;

export const modelVersionFolds: ProjectFolds<typeof modelVersionFacts> = {
  'model-version-moved': (state, { from, to, reason, undivided }, { at, actor }) => {
    if (state.model === undefined) throw new Error('a project that was never admitted follows no gate model');
    const moves = [...(state.modelMoves ?? []), { from, to, reason, at, by: actor.id }];
    const { ownStages } = state;
    return {
      ...state,
      lastGateAt: undefined,
      model: { ...state.model, version: to },
      modelMoves: moves.slice(-remembered),
      ownStages: undivided ? undefined : ownStages,
    };
  },
};
