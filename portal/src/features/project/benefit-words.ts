/** A benefit of the project that is shown, and what a review counted of it, in words. */
import type { ProjectView } from '#api/answers/projects.ts';
import { figureInWords } from '../../shared/descriptions.ts';
import { day, money } from '../../shared/format.ts';
import { t } from '../../shared/text.ts';

export type ShownBenefit = NonNullable<ProjectView['benefits']>[number];

export interface OfBenefit {
  readonly project: ProjectView;
  readonly benefit: ShownBenefit;
}

/** What a review counted: £1.2m, 5.5 days. */
export function counted(
  { amount, figure }: { amount?: number | undefined; figure?: number | undefined },
  about: OfBenefit,
): string {
  const { benefit, project } = about;
  const parts = [
    ...(amount === undefined ? [] : [money(amount, project.currency)]),
    ...(figure === undefined ? [] : [figureInWords(figure, benefit.unit)]),
  ];
  return parts.length === 0 ? '' : `, ${parts.join(', ')}`;
}

export function dayOfReview(date: string): string {
  return t('Review of {date}', { date: day(date) });
}
