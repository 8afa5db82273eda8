/** The selections in which the project was chosen or not, oldest first. */
import type { ProjectFolds } from '../tables.ts';
import type { selectionFacts } from './facts.ts';

/** How many the state remembers; all of them stand in the history. */
const remembered = 20;

export const selectionFolds: ProjectFolds<typeof selectionFacts> = {
  'selection-told': (state, { type: _, ...told }) => ({
    ...state,
    selections: [...(state.selections ?? []), told].slice(-remembered),
  }),
};
