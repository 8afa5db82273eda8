/** How a round begins. */
import type { Meta } from '../../decision/decider.ts';
import type { FactIn } from '../../decision/tables.ts';
import type { OpenReview } from '../state.ts';
import type { ReviewFolds } from '../tables.ts';
import type { openingFacts } from './facts.ts';

/** The first fact of a round. */
export function opened({ type: _, review, ...frozen }: FactIn<typeof openingFacts>, { at }: Meta): OpenReview {
  return {
    ...frozen,
    id: review,
    openedAt: at,
    latest: at,
    ballots: [],
    recused: [],
    seatChanges: [],
    balloted: false,
    questions: [],
    reminded: 0,
    escalated: false,
    counts: {},
    waits: {},
  };
}

export const openingFolds: ReviewFolds<typeof openingFacts> = {
  'round-opened': (_state, fact, meta) => opened(fact, meta),
};
