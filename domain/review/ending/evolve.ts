/** How a round ends. */
import type { ReviewFolds } from '../tables.ts';
import type { endingFacts } from './facts.ts';

export const endingFolds: ReviewFolds<typeof endingFacts> = {
  'round-decided': (state, { outcome, why, conditions, by, counts, stage, holdUntil, tieBrokenBy }, { at }) => ({
    ...state,
    counts,
    outcome: {
      ...{ kind: 'decided', outcome, why, at, conditions, by },
      ...(stage !== undefined && { stage }),
      ...(holdUntil !== undefined && { holdUntil }),
      ...(tieBrokenBy !== undefined && { tieBrokenBy }),
    },
  }),
  'round-lapsed': (state, { why, counts }, { at }) => ({ ...state, counts, outcome: { kind: 'lapsed', why, at } }),
  'round-voided': (state, { why }, { at }) => ({ ...state, outcome: { kind: 'voided', why, at } }),
};
