/** For each invariant of of-benefits.ts a step that breaks it. */
import { reviewedWorld } from '../benefit-situations.ts';
import { forged } from './forged.ts';
import type { Step } from './watched.ts';

const about = { benefit: 'b1', day: '2026-10-15', name: 'Fewer calls' } as const;

export const plantedBenefits: Readonly<Record<string, () => Step>> = {
  aBenefitIsToldByWhoeverAnswersForIt: () =>
    forged(
      reviewedWorld(),
      'project',
      [{ type: 'benefit-reviewed', ...about, achieved: 'yes', note: 'All came.', by: 'manu' }],
      'manu',
    ),
  aReviewGoesItsWay: () => forged(reviewedWorld(), 'project', [{ type: 'benefit-review-untold', ...about }]),
};
