/** The criteria that fail now, each since when. */
import type { ProjectFolds } from '../tables.ts';
import type { alertFacts } from './facts.ts';

export const alertFolds: ProjectFolds<typeof alertFacts> = {
  'criterion-failed': (state, { type: _, ...failing }, { at }) => ({
    ...state,
    failing: [...state.failing, { ...failing, since: at }],
  }),
  'criterion-recovered': (state, { criterion, gate }) => ({
    ...state,
    failing: state.failing.filter(entry => !(entry.criterion === criterion && entry.gate === gate)),
  }),
};
