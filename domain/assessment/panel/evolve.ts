/** Who is out of a panel, and who came in. Ratings of who is out count no more. */
import type { Assessment } from '../state.ts';
import type { AssessmentFolds } from '../tables.ts';
import type { assessmentPanelFacts } from './facts.ts';

export const assessmentPanelFolds: AssessmentFolds<typeof assessmentPanelFacts> = {
  'assessor-recused': (state, { assessor, reason, left }, { at }) => ({
    ...without(state, assessor),
    recused: [...state.recused, { assessor, reason, at, ...(left && { left }) }],
  }),
  'assessor-replaced': (state, { assessor, replacement, reason }, { at, actor }) => {
    const place = state.assessors.indexOf(assessor);
    const others = without(state, assessor);
    const at0 = place === -1 ? others.assessors.length : place;
    return {
      ...others,
      assessors: others.assessors.toSpliced(at0, 0, replacement),
      excluded: state.excluded.filter(entry => entry.assessor !== assessor),
      replaced: [...state.replaced, { assessor, replacement, reason, by: actor.id, at }],
    };
  },
};

function without(state: Assessment, assessor: string): Assessment {
  return {
    ...state,
    assessors: state.assessors.filter(entry => entry !== assessor),
    ratings: state.ratings.filter(entry => entry.assessor !== assessor),
  };
}
