/** How an assessment begins. */
import type { Meta } from '../../decision/decider.ts';
import type { AssessmentFact } from '../facts.ts';
import type { AssessmentState } from '../state.ts';
import type { AssessmentFolds } from '../tables.ts';
import type { assessmentOpeningFacts } from './facts.ts';

export function assessmentOpened(
  { type: _, assessment, ...rest }: Extract<AssessmentFact, { type: 'assessment-opened' }>,
  { at }: Meta,
): AssessmentState {
  return { ...rest, id: assessment, status: 'rating', openedAt: at, ratings: [], former: [], recused: [], replaced: [] };
}

export const assessmentOpeningFolds: AssessmentFolds<typeof assessmentOpeningFacts> = { 'assessment-opened': state => state };
