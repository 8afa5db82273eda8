/** Who says what came of a benefit, and when: its owner and the PMO; the sponsor once it was left to the sponsor. */
import type { Context } from '../../decision/decider.ts';
import { type Refused, refuse } from '../../decision/refusals.ts';
import { hasRole } from '../../office/state.ts';
import { dayInWords, daysAfter, endOfDay } from '../../values/time.ts';
import type { ProjectNeeds } from '../context.ts';
import { requireStatus } from '../permissions.ts';
import type { Project } from '../state.ts';
import { benefitOwner, reviewOwner } from './owners.ts';
import type { BenefitOnFile, BenefitReview } from './with-benefits.ts';

type Situation = Pick<Context, 'actor' | 'now'> & Pick<ProjectNeeds, 'office'>;

export const benefitActions = ['review-benefit', 'name-benefit-owner'] as const;

export const benefitPreconditions: {
  readonly [A in (typeof benefitActions)[number]]: (project: Project, context: Situation) => Refused;
} = {
  'review-benefit': (project, context) =>
    (project.benefitsOnFile ?? []).some(benefit =>
      benefit.reviews.some(review => !requireReviewer(project, { benefit, review }, context)),
    )
      ? undefined
      : refuse('not-allowed', 'No review of a benefit of this project waits for a word of yours.'),
  'name-benefit-owner': (project, { actor, office }) =>
    (hasRole(office, actor.id, 'pmo')
      ? undefined
      : refuse('not-allowed', 'After closure only the PMO names who answers for a benefit; ask it to.')) ??
    requireClosed(project) ??
    (project.benefitsOnFile === undefined ? refuse('nothing-left-to-ask', 'No benefit of this project is reviewed.') : undefined),
};

export function requireClosed(project: Project): Refused {
  return requireStatus(project, ['closed'], 'A review of benefits');
}

/** Days before its day from which a review is taken. */
const earliest = 30;

interface Asked {
  readonly benefit: BenefitOnFile;
  readonly review: BenefitReview;
}

/** Undefined when this person may tell this review now, or correct what was told. */
export function requireReviewer(project: Project, { benefit, review }: Asked, { actor, office, now }: Situation): Refused {
  const asked = [benefitOwner(project, benefit), reviewOwner(project, benefit, review), review.told?.by];
  if (!asked.includes(actor.id) && !hasRole(office, actor.id, 'pmo'))
    return refuse(
      'not-allowed',
      'Only the owner of a benefit and the PMO say what came of it; the sponsor does once the owner has not.',
    );
  const from = daysAfter(review.day, -earliest);
  if (now < endOfDay(daysAfter(from, -1)))
    return refuse('wrong-status', `It is too early to say: this review is taken from ${dayInWords(from)} on.`, 'day');
  return requireClosed(project);
}
