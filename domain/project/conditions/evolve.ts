/** Conditions on their way: reported, sent back or accepted. Accepted is met, when and how it was reported. */
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { ConditionOnFile } from './condition.ts';
import type { conditionFacts } from './facts.ts';

export const conditionFolds: ProjectFolds<typeof conditionFacts> = {
  'condition-met': (state, { condition, how }, { at }) => withCondition(state, condition, () => ({ metAt: at, how })),
  'condition-reported': (state, { condition, by, how, evidence }, { at }) =>
    withCondition(state, condition, () => ({ reported: { by, how, evidence, at } })),
  'condition-answered': (state, { condition, by, accepted, reason = '' }, { at }) =>
    withCondition(state, condition, ({ reported }) =>
      accepted ? { metAt: at, how: reported?.how, acceptedBy: by } : { reported: undefined, returned: { by, reason, at } },
    ),
};

function withCondition(state: Project, id: string, change: (condition: ConditionOnFile) => Partial<ConditionOnFile>): Project {
  return {
    ...state,
    conditions: state.conditions.map(entry => (entry.id === id ? { ...entry, ...change(entry) } : entry)),
  };
}
