/** What a closed project keeps of its benefits: what was promised, what its closure said, and a review for each of their days. */
import type { PersonId } from '../../values/ids.ts';
import type { CalendarDate, Instant } from '../../values/time.ts';

/** What a review says of a benefit. `cannot-tell` is an answer, and never zero. */
export const achievements = ['yes', 'partly', 'no', 'cannot-tell'] as const;
export type Achievement = (typeof achievements)[number];

export interface ToldBenefit {
  readonly achieved: Achievement;
  /** In minor units of the office's currency. */
  readonly amount?: number | undefined;
  /** In the unit of the benefit. */
  readonly figure?: number | undefined;
  readonly note: string;
  readonly link?: string | undefined;
  readonly by: PersonId;
  readonly at: Instant;
  /** How often it was said before this; the facts have what. */
  readonly corrected?: number | undefined;
}

export interface BenefitReview {
  /** The day for which it is asked; unique within the benefit. */
  readonly day: CalendarDate;
  /** Whom it was left to when nobody had answered. */
  readonly lapsed?: { readonly to: 'sponsor' | 'pmo'; readonly at: Instant } | undefined;
  /** What was said last. */
  readonly told?: ToldBenefit | undefined;
  /** When it ended without an answer. */
  readonly untold?: Instant | undefined;
}

export interface BenefitOnFile {
  /** Unique within the project: b1, b2 … */
  readonly id: string;
  readonly name: string;
  /** The sponsor answers for a benefit without an owner. */
  readonly owner?: PersonId | undefined;
  readonly measure?: string | undefined;
  readonly unit?: string | undefined;
  readonly baseline?: number | undefined;
  readonly target?: number | undefined;
  /** In minor units of the office's currency. */
  readonly promised?: number | undefined;
  /** What the closure report said, the amount in minor units. */
  readonly atClosure?: { readonly achieved?: number | undefined; readonly result?: string | undefined } | undefined;
  readonly plannedAt: Instant;
  /** By their days. */
  readonly reviews: readonly BenefitReview[];
}

export interface WithBenefits {
  /** From its closure on, where benefits are to be reviewed. */
  readonly benefitsOnFile?: readonly BenefitOnFile[] | undefined;
}

/** Whether somebody is still asked for it. */
export function isOpenReview({ told, untold }: BenefitReview): boolean {
  return told === undefined && untold === undefined;
}

/** The review that is asked for next: one at a time for each benefit. */
export function nextReview({ reviews }: Pick<BenefitOnFile, 'reviews'>): BenefitReview | undefined {
  return reviews.find(isOpenReview);
}

/** What was said of the newest day. */
export function lastTold({ reviews }: Pick<BenefitOnFile, 'reviews'>): BenefitReview | undefined {
  return reviews.findLast(({ told }) => told !== undefined);
}
