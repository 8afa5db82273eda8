/** A question to a board, and what is done while its ballots are missing. */
import { type Selection, type Submission, scenarioOf } from '../state.ts';
import type { SelectionFolds } from '../tables.ts';
import type { submissionFacts } from './facts.ts';

export const submissionFolds: SelectionFolds<typeof submissionFacts> = {
  'selection-submitted': (state, { type: _, revision, scenario: number, ...frozen }, { at, actor }) => {
    const scenario = scenarioOf(state, number);
    if (scenario?.revision !== revision) throw new Error(`scenario ${number} was submitted as ${revision}, and is another`);
    const asked = { ...frozen, scenario, by: actor.id, at, reminded: 0, escalated: false, ballots: [], recused: [], counts: {} };
    const former = state.submission ? [...state.former, state.submission] : state.former;
    return { ...state, status: 'submitted', submission: asked, former };
  },
  'board-reminded': (state, { number }) => withSubmission(state, asked => ({ ...asked, reminded: number })),
  'submission-escalated': state => withSubmission(state, asked => ({ ...asked, escalated: true })),
};

export function withSubmission(state: Selection, changed: (before: Submission) => Submission): Selection {
  return state.submission ? { ...state, submission: changed(state.submission) } : state;
}
