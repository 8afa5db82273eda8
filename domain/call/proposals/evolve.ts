/** The proposals of a call: those that are judged in it, and those that wait for the next. */
import type { Call, JoinedProposal } from '../state.ts';
import type { CallFolds } from '../tables.ts';
import type { callProposalFacts } from './facts.ts';

export const callProposalFolds: CallFolds<typeof callProposalFacts> = {
  'proposal-joined': (state, { project, revision }, { at, actor }) => ({
    ...state,
    proposals: [...state.proposals, { project, revision, by: actor.id, at }],
  }),
  'proposal-left': (state, { project }) => ({
    ...state,
    proposals: without(state.proposals, project),
    waiting: without(state.waiting, project),
  }),
  'proposal-waits': (state, { project }, { at, actor }) => ({
    ...state,
    waiting: [...state.waiting, { project, by: actor.id, at }],
  }),
  'waiting-moved': (state, { project }) => ({ ...state, waiting: without(state.waiting, project) }),
  'assessment-asked': (state, { project, assessment }) => withProposal(state, project, { assessment }),
  'proposal-assessed': (state, { project, score }, { at }) => withProposal(state, project, { assessed: { at, score } }),
};

function without<P extends { readonly project: string }>(proposals: readonly P[], project: string): readonly P[] {
  return proposals.filter(entry => entry.project !== project);
}

function withProposal(state: Call, project: string, more: Partial<JoinedProposal>): Call {
  return { ...state, proposals: state.proposals.map(entry => (entry.project === project ? { ...entry, ...more } : entry)) };
}
