/** Who is asked what in an open round: nobody but these could answer, so the page names them. Nobody is asked in a round that is over. */
import type { Instant } from '../values/time.ts';
import { type ReviewAction, reviewActionsFor } from './actions.ts';
import { notOpen } from './ballots/eligibility.ts';
import { chairing } from './chairing.ts';
import type { ReviewContext } from './context.ts';
import { type NewerReport, newerReport, unansweredMusts } from './newer/newer.ts';
import type { Review, Withdrawal } from './state.ts';
import { withdrawalWaits } from './withdrawal/waits.ts';

/** The last withdrawal that was asked of the chair; while it waits, with those who may answer. */
export function askedWithdrawal(
  review: Review,
  context: ReviewContext,
): (Withdrawal & { readonly waitsFor?: readonly string[] }) | undefined {
  const { withdrawal } = review;
  if (!withdrawal || !withdrawalWaits(review) || notOpen(review, context)) return withdrawal;
  return { ...withdrawal, waitsFor: chairing(review, context, withdrawal.by) };
}

interface AskedReport extends NewerReport {
  /** The musts among those that fail for which the pack was not kept. */
  readonly unanswered: readonly string[];
  readonly waitsFor?: readonly string[];
}

/** The report that is newer than the pack; while a must that began to fail has no answer, with those who may answer. */
export function askedReport(review: Review, context: ReviewContext): AskedReport | undefined {
  const newer = newerReport(review, context);
  if (!newer) return undefined;
  const unanswered = unansweredMusts(review, context).map(({ criterion }) => criterion);
  if (unanswered.length === 0 || notOpen(review, context)) return { ...newer, unanswered };
  return { ...newer, unanswered, waitsFor: chairing(review, context) };
}

/** What waits in an open round besides ballots, for the page of its project. */
interface WaitsInRound {
  readonly openQuestions: number;
  readonly withdrawal?: { readonly by: string; readonly at: Instant; readonly waitsFor: readonly string[] } | undefined;
  /** Names of the musts that began to fail by a newer report and have no answer, and who answers. */
  readonly newer?: { readonly failing: readonly string[]; readonly waitsFor: readonly string[] } | undefined;
  readonly actions: readonly ReviewAction[];
}

/** Undefined once nobody can vote in the round any more. */
export function waitsInRound(review: Review, context: ReviewContext): WaitsInRound | undefined {
  if (notOpen(review, context)) return undefined;
  const withdrawal = askedWithdrawal(review, context);
  const newer = askedReport(review, context);
  return {
    openQuestions: review.questions.filter(question => !question.answer).length,
    withdrawal: withdrawal?.waitsFor && { by: withdrawal.by, at: withdrawal.at, waitsFor: withdrawal.waitsFor },
    newer: newer?.waitsFor && { failing: namesOf(newer), waitsFor: newer.waitsFor },
    actions: reviewActionsFor(review, context),
  };
}

function namesOf({ failing, unanswered }: AskedReport): readonly string[] {
  return failing.filter(({ criterion }) => unanswered.includes(criterion)).map(({ name }) => name);
}
