/**
 * While a scenario is before a board, time does not go back in its selection, as in a round (domain/decision/time.ts). Between two questions the clock
 * counts as it is: a selection may be under way for months.
 */
import { timeIn } from '../../decision/time.ts';
import type { Instant } from '../../values/time.ts';
import type { SelectionState } from '../state.ts';

export function timeInSelection(state: SelectionState, now: Instant): Instant {
  return state.status === 'submitted' ? timeIn(state, now) : now;
}

/** The latest instant of the question that is open after an entry; undefined when none is. */
export function latestAfter(before: SelectionState, after: SelectionState, at: Instant): Instant | undefined {
  return after.status === 'submitted' ? timeInSelection(before, at) : undefined;
}
