/** How the roster of a round changes: who left counts as stepped back. */
import type { ReviewFolds } from '../tables.ts';
import type { rosterFacts } from './facts.ts';

export const rosterFolds: ReviewFolds<typeof rosterFacts> = {
  'member-left': (state, { member, why }, { at }) => ({
    ...state,
    ballots: state.ballots.filter(ballot => ballot.member !== member),
    recused: [...state.recused, { member, reason: why, at, left: true }],
  }),
};
