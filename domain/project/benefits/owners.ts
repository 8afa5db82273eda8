/** Whose a review is: the owner of the benefit; the sponsor where it has none; whom it was left to when nobody answered. */
import { type Owner, pmo } from '../../duties/duty.ts';
import type { PersonId } from '../../values/ids.ts';
import type { Project } from '../state.ts';
import type { BenefitOnFile, BenefitReview } from './with-benefits.ts';

/** Who answers for a benefit. */
export function benefitOwner({ proposal }: Pick<Project, 'proposal'>, { owner }: Pick<BenefitOnFile, 'owner'>): PersonId {
  return owner ?? proposal.sponsor;
}

/** Who is asked for a review now. */
export function reviewOwner(project: Project, benefit: BenefitOnFile, { lapsed }: BenefitReview): Owner {
  if (lapsed === undefined) return benefitOwner(project, benefit);
  return lapsed.to === 'pmo' ? pmo : project.proposal.sponsor;
}
