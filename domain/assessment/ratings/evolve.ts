/** The ratings that stand, and those of before the talk that were given anew. */
import type { AssessmentFolds } from '../tables.ts';
import type { assessmentRatingFacts } from './facts.ts';

export const assessmentRatingFolds: AssessmentFolds<typeof assessmentRatingFacts> = {
  'ratings-given': (state, { assessor, ratings }, { at }) => {
    const before = state.ratings.find(entry => entry.assessor === assessor);
    const isFirst = state.status === 'talking' && before && !state.former.some(entry => entry.assessor === assessor);
    return {
      ...state,
      ratings: [...state.ratings.filter(entry => entry.assessor !== assessor), { assessor, ratings, at }],
      former: isFirst ? [...state.former, before] : state.former,
    };
  },
};
