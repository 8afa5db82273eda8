/** How each fact changes what is true of an assessment: the folds of its subjects. */
import type { Meta } from '../decision/decider.ts';
import { type EvolveTable, evolveBy } from '../decision/tables.ts';
import type { AssessmentFact } from './facts.ts';
import { assessmentOpened, assessmentOpeningFolds } from './opening/evolve.ts';
import { assessmentPanelFolds } from './panel/evolve.ts';
import { assessmentRatingFolds } from './ratings/evolve.ts';
import { assessmentRevealingFolds } from './revealing/evolve.ts';
import type { Assessment, AssessmentState } from './state.ts';
import { upcastAssessment } from './upcast.ts';

const folds: EvolveTable<Assessment, AssessmentFact> = {
  ...assessmentOpeningFolds,
  ...assessmentRatingFolds,
  ...assessmentPanelFolds,
  ...assessmentRevealingFolds,
};

/** A fact on top of an assessment that was opened. */
export const evolveOpenedAssessment = evolveBy(folds);

export function evolveAssessment(state: AssessmentState, stored: AssessmentFact, meta: Meta): AssessmentState {
  const fact = upcastAssessment(stored);
  if (state.id !== undefined) return evolveOpenedAssessment(state, fact, meta);
  if (fact.type !== 'assessment-opened') throw new Error(`${fact.type} before the assessment was opened`);
  return assessmentOpened(fact, meta);
}
