/** A withdrawal that waits for the chair, and the end of a round that was withdrawn. */
import type { ReviewFolds } from '../tables.ts';
import type { withdrawalFacts } from './facts.ts';

export const withdrawalFolds: ReviewFolds<typeof withdrawalFacts> = {
  'withdrawal-asked': (state, { by, reason }, { at }) => ({
    ...state,
    withdrawal: { by, reason, at, asked: (state.withdrawal?.asked ?? 0) + 1 },
  }),
  'withdrawal-answered': (state, { agreed, by, reason }, { at }) =>
    state.withdrawal ? { ...state, withdrawal: { ...state.withdrawal, answer: { agreed, by, reason, at } } } : state,
  'round-withdrawn': (state, { by, reason }, { at }) => ({
    ...state,
    outcome: { kind: 'withdrawn', by, why: reason, at },
  }),
};
