/** How ratings come to light, how a panel talks, how an assessment ends. */
import type { AssessmentFolds } from '../tables.ts';
import type { assessmentRevealingFacts } from './facts.ts';

export const assessmentRevealingFolds: AssessmentFolds<typeof assessmentRevealingFacts> = {
  'assessment-revealed': (state, { why, result }, { at }) => ({ ...state, status: 'revealed', revealed: { at, why }, result }),
  'talk-asked': (state, { dimensions, reason, until }, { actor }) => ({
    ...state,
    status: 'talking',
    talk: { dimensions, until, by: actor.id, ...(reason !== undefined && { reason }) },
  }),
  'assessment-ended': (state, { result, score, reason }, { at, actor }) => ({
    ...state,
    status: 'ended',
    result,
    score,
    ended: { at, by: actor.id, ...(reason !== undefined && { reason }) },
  }),
};
