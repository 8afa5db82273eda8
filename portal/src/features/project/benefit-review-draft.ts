/** A review of a benefit while it is being written, and as the API takes it. */
import type { Achievement, ToldBenefit } from '#domain/project/benefits/with-benefits.ts';
import { majorField, minorIn, type NumberField, numberIn, textIn } from '../../shared/forms/field-values.ts';

export interface ReviewDraft {
  readonly achieved: string;
  readonly amount: NumberField;
  readonly figure: NumberField;
  readonly note: string;
  readonly link: string;
}

/** Begins with what was said before, when it is corrected. */
export function reviewDraft(told: Partial<ToldBenefit> | undefined, currency: string): ReviewDraft {
  const { achieved = '', amount, figure = '', note = '', link = '' } = told ?? {};
  return { achieved, amount: majorField(amount, currency), figure, note, link };
}

/** What cannot be told has no figure, whatever was typed before that was chosen. */
export function reviewBody(draft: ReviewDraft, { day, currency }: { readonly day: string; readonly currency: string }) {
  const isTold = draft.achieved !== 'cannot-tell';
  const [amount, figure] = isTold ? [minorIn(draft.amount, currency), numberIn(draft.figure)] : [];
  const link = textIn(draft.link);
  return {
    ...{ day, achieved: draft.achieved as Achievement, note: draft.note.trim() },
    ...(amount !== undefined && { amount }),
    ...(figure !== undefined && { figure }),
    ...(link !== undefined && { link }),
  };
}
