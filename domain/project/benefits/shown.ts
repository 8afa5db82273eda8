/** The benefits of a closed project as a reader is shown them: promised, at closure, at each review, and which reviews that reader may tell. */
import type { ProjectContext } from '../context.ts';
import type { Project } from '../state.ts';
import { achievedShare, standingOf } from './achieved.ts';
import { benefitOwner, reviewOwner } from './owners.ts';
import { requireReviewer } from './preconditions.ts';
import { type BenefitOnFile, type BenefitReview, nextReview } from './with-benefits.ts';

export interface ShownReview extends BenefitReview {
  /** Who is asked for it now: the id of a person, or `pmo`; absent unless it is the next one. */
  readonly asked?: string | undefined;
  /** Whether that reader may tell it, or correct what was told. */
  readonly tell: boolean;
}

export interface ShownBenefit extends Omit<BenefitOnFile, 'reviews' | 'plannedAt' | 'owner'> {
  readonly owner: string;
  /** Of what was promised, 1 being all of it. */
  readonly share?: number | undefined;
  readonly reviews: readonly ShownReview[];
}

type Situation = Pick<ProjectContext, 'actor' | 'now' | 'office'>;

export function shownBenefits(project: Project, context: Situation): readonly ShownBenefit[] | undefined {
  return project.benefitsOnFile?.map(benefit => {
    const { plannedAt: _, reviews, ...about } = benefit;
    const next = project.status === 'closed' ? nextReview(benefit) : undefined;
    return {
      ...about,
      owner: benefitOwner(project, benefit),
      share: achievedShare(standingOf(benefit)),
      reviews: reviews.map(review => ({
        ...review,
        ...(review === next && { asked: reviewOwner(project, benefit, review) }),
        tell: requireReviewer(project, { benefit, review }, context) === undefined,
      })),
    };
  });
}
