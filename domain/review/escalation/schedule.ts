/** When a round reminds, escalates and ends: absolute instants fixed at opening, and what is due now. */
import type { Gate } from '../../office/gate-model.ts';
import { addDays, type Instant, secondsUntil } from '../../values/time.ts';
import type { Review } from '../state.ts';

export interface Instants {
  readonly deadline: Instant;
  readonly reminders: Instant[];
  readonly escalateAt: Instant;
}

/** Half-way and at three quarters a reminder, a fifth of the time before the end an escalation, unless the gate says otherwise. */
export function instantsFor(gate: Gate, openedAt: Instant): Instants {
  const days = gate.deadlineDays;
  const first = Math.min(gate.remindAfterDays ?? days / 2, days);
  const second = first + (days - first) / 2;
  const before = Math.min(gate.escalateBeforeDays ?? days / 5, days);
  return {
    deadline: addDays(openedAt, days),
    reminders: [addDays(openedAt, first), addDays(openedAt, second)],
    escalateAt: addDays(openedAt, days - before),
  };
}

export interface RoundStep {
  /** What the workflow does next. `ask`: wait for the board, at most `seconds`. `ended`: decided, lapsed or void: record it. */
  readonly step: 'ask' | 'remind' | 'escalate' | 'close' | 'ended';
  /** Seconds until something else is due; at least 1, at most 3 years. */
  readonly seconds: number;
  /** Which reminder is due. */
  readonly number: number;
}

const longestWait = 94_608_000;

export function roundStep(review: Review, now: Instant): RoundStep {
  const number = review.reminded + 1;
  const plain = (step: RoundStep['step']): RoundStep => ({ step, seconds: 1, number });
  if (review.outcome) return plain('ended');
  if (review.route === 'auto' || now >= review.deadline) return plain('close');
  const reminder = review.reminders[review.reminded];
  if (reminder !== undefined && now >= reminder) return plain('remind');
  if (!review.escalated && now >= review.escalateAt) return plain('escalate');
  const due = [review.deadline, reminder, review.escalated ? undefined : review.escalateAt]
    .filter(instant => instant !== undefined)
    .sort();
  const seconds = secondsUntil(now, due[0] ?? review.deadline);
  return { step: 'ask', seconds: Math.min(Math.max(1, seconds), longestWait), number };
}
