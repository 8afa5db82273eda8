/**
 * What a closed project still asks for: the next review of each benefit, of its owner; a month after its day of the sponsor, or of the PMO where the owner
 * is the sponsor. Three months later it ends as not told.
 */
import type { Duty } from '../../duties/duty.ts';
import { endOfDay } from '../../values/time.ts';
import type { ProjectFact } from '../facts.ts';
import type { Project } from '../state.ts';
import { benefitOwner, reviewOwner } from './owners.ts';
import { type BenefitOnFile, type BenefitReview, nextReview } from './with-benefits.ts';

export function benefitDuties(project: Project): readonly Duty[] {
  if (project.status !== 'closed') return [];
  return (project.benefitsOnFile ?? []).flatMap((benefit): Duty[] => {
    const review = nextReview(benefit);
    return review ? [dutyOf(project, benefit, review)] : [];
  });
}

function dutyOf(project: Project, benefit: BenefitOnFile, review: BenefitReview): Duty {
  const { lapsed, day } = review;
  const kind = lapsed ? 'benefit-review-lapsed' : 'benefit-review';
  return {
    ...{ key: keyOf(kind, benefit, review), kind, owners: [reviewOwner(project, benefit, review)], about: benefit.name },
    ...(lapsed ? { since: lapsed.at } : { since: benefit.plannedAt, due: endOfDay(day) }),
    path: `/projects/${project.id}`,
  };
}

function keyOf(kind: string, { id }: BenefitOnFile, { day }: BenefitReview): string {
  return `${kind}:${id}:${day}`;
}

/** The fact by which time leaves a review to others, or ends it. */
export function reviewEnds(project: Project, { key }: Pick<Duty, 'key'>): ProjectFact | [] {
  for (const benefit of project.benefitsOnFile ?? []) {
    const review = nextReview(benefit);
    if (!review) continue;
    const about = { benefit: benefit.id, day: review.day, name: benefit.name };
    if (key === keyOf('benefit-review-lapsed', benefit, review)) return { type: 'benefit-review-untold', ...about };
    if (key !== keyOf('benefit-review', benefit, review)) continue;
    const owner = benefitOwner(project, benefit);
    const to = owner === project.proposal.sponsor ? 'pmo' : 'sponsor';
    return { type: 'benefit-review-lapsed', ...about, owner, to };
  }
  return [];
}
