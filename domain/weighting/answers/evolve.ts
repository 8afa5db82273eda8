/** The answer of each person that stands. */
import type { WeightingFolds } from '../tables.ts';
import type { weightingAnswerFacts } from './facts.ts';

export const weightingAnswerFolds: WeightingFolds<typeof weightingAnswerFacts> = {
  'weighting-answered': (state, { type: _, ...given }, { at }) => ({
    ...state,
    answers: [...state.answers.filter(({ person }) => person !== given.person), { ...given, at }],
  }),
};
