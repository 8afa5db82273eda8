/** What is due now in a round: its instants were fixed when it opened (domain/office/boards/instants.ts). */
import { timeIn } from '../../decision/time.ts';
import { longestWait } from '../../office/boards/instants.ts';
import { type Instant, secondsUntil } from '../../values/time.ts';
import { dueRecorded } from '../recorded/recorded.ts';
import type { Review } from '../state.ts';
import { deadlinePassed } from '../time.ts';

export interface RoundStep {
  /** What the workflow does next. `ask`: wait for the board, at most `seconds`. `ended`: decided, lapsed or void: record it. */
  readonly step: 'ask' | 'remind' | 'escalate' | 'close' | 'ended';
  /** Seconds until something else is due; at least 1, at most 3 years. */
  readonly seconds: number;
  /** Which reminder is due. */
  readonly number: number;
}

export function roundStep(review: Review, clock: Instant): RoundStep {
  const now = timeIn(review, clock);
  const number = review.reminded + 1;
  const plain = (step: RoundStep['step']): RoundStep => ({ step, seconds: 1, number });
  if (review.outcome) return plain('ended');
  if (review.route === 'auto' || deadlinePassed(review, now) || dueRecorded(review.recorded, now).length > 0)
    return plain('close');
  const reminder = review.reminders[review.reminded];
  if (reminder !== undefined && now >= reminder) return plain('remind');
  if (!review.escalated && now >= review.escalateAt) return plain('escalate');
  const objections = (review.recorded ?? []).map(({ until }) => until);
  const due = [review.deadline, reminder, review.escalated ? undefined : review.escalateAt, ...objections]
    .filter(instant => instant !== undefined)
    .sort();
  const seconds = secondsUntil(now, due[0] ?? review.deadline);
  return { step: 'ask', seconds: Math.min(Math.max(1, seconds), longestWait), number };
}
