/** The proposals of a call: those that are judged in it, and those that wait for the next. */
import type { Call, JoinedProposal } from '../state.ts';
import type { CallFolds } from '../tables.ts';
import type { callProposalFacts } from './facts.ts';

export const callProposalFolds: CallFolds<typeof callProposalFacts> = {
  'proposal-joined': (state, { project, revision, by }, { at, actor }) => ({
    ...state,
    proposals: [...state.proposals, { project, revision, by: by ?? actor.id, at }],
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
  'assessment-asked': (state, { project, assessment, due }, { at }) =>
    withProposal(state, project, { assessment, due, askedAt: at }),
  'panel-revealed': (state, { project, talkUntil }, { at }) => withProposal(state, project, { revealed: { at, talkUntil } }),
  'assessors-reminded': (state, { projects }) =>
    projects.reduce((reminded, project) => withProposal(reminded, project, { reminded: true }), state),
  'proposal-assessed': (state, { project, score }, { at }) => withProposal(state, project, { assessed: { at, score } }),
};

function without<P extends { readonly project: string }>(proposals: readonly P[], project: string): readonly P[] {
  return proposals.filter(entry => entry.project !== project);
}

function withProposal(state: Call, project: string, more: Partial<JoinedProposal>): Call {
  return { ...state, proposals: state.proposals.map(entry => (entry.project === project ? { ...entry, ...more } : entry)) };
}
