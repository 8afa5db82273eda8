/** Conditions that are met: when, and how. */
import type { ProjectFolds } from '../tables.ts';
import type { conditionFacts } from './facts.ts';

export const conditionFolds: ProjectFolds<typeof conditionFacts> = {
  'condition-met': (state, { condition, how }, { at }) => ({
    ...state,
    conditions: state.conditions.map(entry => (entry.id === condition ? { ...entry, metAt: at, how } : entry)),
  }),
};
