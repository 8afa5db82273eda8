/** The pack that was kept against a newer report, and the end of a round that was restarted. */
import type { ReviewFolds } from '../tables.ts';
import type { newerFacts } from './facts.ts';

export const newerFolds: ReviewFolds<typeof newerFacts> = {
  'pack-kept': (state, { by, reason, failing = [] }, { at }) => ({
    ...state,
    kept: { by, reason, at, failing: [...new Set([...(state.kept?.failing ?? []), ...failing])] },
  }),
  'round-restarted': (state, { by, reason }, { at }) => ({
    ...state,
    outcome: { kind: 'restarted', by, why: reason, at },
  }),
};
