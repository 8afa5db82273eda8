/** The ballots that stand, one for each member, and who stepped back. */
import { withoutRecorded } from '../recorded/evolve.ts';
import type { ReviewFolds } from '../tables.ts';
import type { ballotFacts } from './facts.ts';

export const ballotFolds: ReviewFolds<typeof ballotFacts> = {
  'ballot-cast': (state, { ballot }, { at, seq }) => ({
    ...withoutRecorded(state, [ballot.member]),
    balloted: true,
    ballots: [...state.ballots.filter(entry => entry.member !== ballot.member), { ...ballot, at, seq }],
  }),
  'member-recused': (state, { member, reason }, { at }) => ({
    ...withoutRecorded(state, [member]),
    ballots: state.ballots.filter(ballot => ballot.member !== member),
    recused: [...state.recused, { member, reason, at }],
  }),
};
