/** The criteria that fail now, each since when. */
import type { ProjectFolds } from '../tables.ts';
import type { alertFacts } from './facts.ts';

export const alertFolds: ProjectFolds<typeof alertFacts> = {
  'criterion-failed': (state, { type: _, ...failing }, { at }) => ({
    ...state,
    failing: [...state.failing, { ...failing, since: at, valueAt: at }],
  }),
  'criterion-still-failing': (state, { criterion, gate, value }, { at }) => ({
    ...state,
    failing: state.failing.map(entry =>
      entry.criterion === criterion && entry.gate === gate ? { ...entry, value, valueAt: at } : entry,
    ),
  }),
  'criterion-recovered': (state, { criterion, gate }) => ({
    ...state,
    failing: state.failing.filter(entry => !(entry.criterion === criterion && entry.gate === gate)),
  }),
};
