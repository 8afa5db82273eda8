/** The questions of a round, each with its answer. */
import type { ReviewFolds } from '../tables.ts';
import type { questionFacts } from './facts.ts';

export const questionFolds: ReviewFolds<typeof questionFacts> = {
  'question-asked': (state, { id, by, text }, { at }) => ({ ...state, questions: [...state.questions, { id, by, text, at }] }),
  'question-answered': (state, { question, by, text, file }, { at }) => ({
    ...state,
    questions: state.questions.map(entry => (entry.id === question ? { ...entry, answer: { by, text, file, at } } : entry)),
  }),
};
