/** When a board that votes is reminded, when missing ballots are escalated, and until when it decides: absolute instants, fixed when it is asked. */
import { addDays, type Instant } from '../../values/time.ts';

/** Seconds that a workflow waits at most in one go: three years. */
export const longestWait = 94_608_000;

export interface Instants {
  readonly deadline: Instant;
  readonly reminders: Instant[];
  readonly escalateAt: Instant;
}

/** How long a board has, in days, and when its members are reminded and missing ballots escalated, if not at the usual times. */
interface Times {
  readonly deadlineDays: number;
  readonly remindAfterDays?: number | undefined;
  readonly escalateBeforeDays?: number | undefined;
}

/** Half-way and at three quarters a reminder, a fifth of the time before the end an escalation, unless it is said otherwise. */
export function instantsFor(times: Times, openedAt: Instant): Instants {
  const days = times.deadlineDays;
  const first = Math.min(times.remindAfterDays ?? days / 2, days);
  const second = first + (days - first) / 2;
  const before = Math.min(times.escalateBeforeDays ?? days / 5, days);
  return {
    deadline: addDays(openedAt, days),
    reminders: [addDays(openedAt, first), addDays(openedAt, second)],
    escalateAt: addDays(openedAt, days - before),
  };
}
