/**
 * Whether people are still to answer a round or a closure (of calls and selections: call/course/step.ts, selection/submission/schedule.ts). Whoever begins a wait looks once its token is kept: what happens later finds the
 * token, so only a wait that was overtaken is noted (`record-wait`), and the reaction to that note ends it.
 */
import { closureStep } from '../project/closure/steps.ts';
import type { ProjectState } from '../project/state.ts';
import type { Review } from '../review/state.ts';
import type { Instant } from '../values/time.ts';

/** Whether a board is still to decide in a round. */
export function waitsForBoard({ outcome }: Pick<Review, 'outcome'>): boolean {
  return outcome === undefined;
}

/** Whether a round was decided without a board: whoever opened it did the rest. */
export function asksNobody({ route, outcome }: Pick<Review, 'route' | 'outcome'>): boolean {
  return route === 'auto' && outcome !== undefined;
}

/** Whether the closure with this number still waits for its customer or its board. */
export function waitsInClosing(project: ProjectState, number: number, now: Instant): boolean {
  const { step } = closureStep(project, number, now);
  return step === 'ask-customer' || step === 'await-board';
}
