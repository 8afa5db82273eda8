/** The thresholds of an office as they were set last. */
import { changed } from '../state.ts';
import type { OfficeFolds } from '../tables.ts';
import type { thresholdFacts } from './facts.ts';

export const thresholdFolds: OfficeFolds<typeof thresholdFacts> = {
  'thresholds-set': (state, { thresholds }, meta) => ({
    ...state,
    thresholds,
    versions: changed(state, 'thresholds', meta),
  }),
};
