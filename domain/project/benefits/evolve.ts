/** How reviews of benefits are planned, told, left to others and ended. What was said before a project was taken up again stays. */
import type { Instant } from '../../values/time.ts';
import type { Project } from '../state.ts';
import type { ProjectFolds } from '../tables.ts';
import type { benefitFacts, PlannedBenefit } from './facts.ts';
import type { BenefitOnFile, BenefitReview } from './with-benefits.ts';

export const benefitFolds: ProjectFolds<typeof benefitFacts> = {
  'benefit-reviews-planned': (state, { benefits }, { at }) => ({
    ...state,
    benefitsOnFile: benefits.map(benefit => onFile(benefit, state.benefitsOnFile ?? [], at)),
  }),
  'benefit-reviewed': (state, { benefit, day, achieved, amount, figure, note, link, by }, { at }) =>
    withReview(state, { benefit, day }, ({ told }) => {
      const corrected = told === undefined ? undefined : (told.corrected ?? 0) + 1;
      return { told: { achieved, amount, figure, note, link, by, at, corrected } };
    }),
  'benefit-review-lapsed': (state, { benefit, day, to }, { at }) =>
    withReview(state, { benefit, day }, () => ({ lapsed: { to, at } })),
  'benefit-review-untold': (state, { benefit, day }, { at }) => withReview(state, { benefit, day }, () => ({ untold: at })),
  'benefit-owner-named': (state, { benefit, owner }) => withBenefit(state, benefit, entry => ({ ...entry, owner })),
};

function onFile(planned: PlannedBenefit, before: readonly BenefitOnFile[], plannedAt: Instant): BenefitOnFile {
  const { days, achieved, result, ...benefit } = planned;
  const told = before.find(({ name }) => name === benefit.name)?.reviews.filter(review => review.told !== undefined) ?? [];
  const ahead = days.filter(day => !told.some(review => review.day === day)).map((day): BenefitReview => ({ day }));
  const reviews = [...told, ...ahead].toSorted((left, right) => (left.day < right.day ? -1 : 1));
  return { ...benefit, atClosure: { achieved, result }, plannedAt, reviews };
}

function withBenefit(state: Project, id: string, change: (benefit: BenefitOnFile) => BenefitOnFile): Project {
  return { ...state, benefitsOnFile: state.benefitsOnFile?.map(entry => (entry.id === id ? change(entry) : entry)) };
}

function withReview(
  state: Project,
  { benefit, day }: { readonly benefit: string; readonly day: string },
  change: (review: BenefitReview) => Partial<BenefitReview>,
): Project {
  return withBenefit(state, benefit, entry => ({
    ...entry,
    reviews: entry.reviews.map(review => (review.day === day ? { ...review, ...change(review) } : review)),
  }));
}
