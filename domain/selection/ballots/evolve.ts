/** The ballots that stand, one for each member, and who is out. */
import type { Submission } from '../state.ts';
import { withSubmission } from '../submission/evolve.ts';
import type { SelectionFolds } from '../tables.ts';
import type { selectionBallotFacts } from './facts.ts';

const without = (ballots: Submission['ballots'], member: string) => ballots.filter(entry => entry.member !== member);

export const selectionBallotFolds: SelectionFolds<typeof selectionBallotFacts> = {
  'selection-ballot-cast': (state, { ballot }, { at, seq }) =>
    withSubmission(state, asked => ({ ...asked, ballots: [...without(asked.ballots, ballot.member), { ...ballot, at, seq }] })),
  'selection-member-recused': (state, { member, reason }, { at }) =>
    withSubmission(state, asked => ({
      ...asked,
      ballots: without(asked.ballots, member),
      recused: [...asked.recused, { member, reason, at }],
    })),
  'selection-member-left': (state, { member, why }, { at }) =>
    withSubmission(state, asked => ({
      ...asked,
      ballots: without(asked.ballots, member),
      recused: [...asked.recused, { member, reason: why, at, left: true }],
    })),
};
