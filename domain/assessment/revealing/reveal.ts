/**
 * What follows when the last assessor has answered or the day has come: the ratings come to light, all at once; a spread over the limit asks the
 * panel to talk. Facts of one commit with what caused them.
 */

import { scoreOfOne } from '../../call/scored.ts';
import { addDays, type Instant } from '../../values/time.ts';
import type { AssessmentContext } from '../context.ts';
import { evolveOpenedAssessment } from '../evolve.ts';
import type { AssessmentFact } from '../facts.ts';
import { alternativeOf, panelResult } from '../result.ts';
import { type Assessment, hasAnswered } from '../state.ts';

/** The given facts, and what follows from them. */
export function followedByReveal(
  state: Assessment,
  given: readonly AssessmentFact[],
  context: AssessmentContext,
): AssessmentFact[] {
  const meta = { at: context.now, actor: context.actor, seq: 0 };
  const after = given.reduce((before, fact) => evolveOpenedAssessment(before, fact, meta), state);
  const allAnswered = after.assessors.length > 0 && after.assessors.every(assessor => hasAnswered(after, assessor));
  if (after.status !== 'rating' || !allAnswered) return [...given];
  return [...given, ...revealed(after, 'all-answered', context.now)];
}

/** The ratings come to light; the panel talks where they differ too much. */
export function revealed(state: Assessment, why: 'all-answered' | 'day-came', now: Instant): AssessmentFact[] {
  const result = panelResult(state);
  const dimensions = result.dimensions.filter(({ talk }) => talk).map(({ dimension }) => dimension);
  return [
    { type: 'assessment-revealed', why, result },
    ...(dimensions.length === 0 ? [] : [{ type: 'talk-asked' as const, dimensions, until: talkUntil(state, now) }]),
  ];
}

/** A panel may talk at least as long as it could have rated. */
export function talkUntil({ due, talkDays }: Assessment, now: Instant): Instant {
  const days = addDays(now, talkDays);
  return days > due ? days : due;
}

/** The end with what the ratings come to now. */
export function ended(state: Assessment, reason?: string | undefined): AssessmentFact {
  const result = panelResult(state);
  const score = scoreOfOne(state.model, alternativeOf(state.project, result));
  return { type: 'assessment-ended', result, ...(score !== undefined && { score }), ...(reason !== undefined && { reason }) };
}
