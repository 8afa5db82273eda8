/** When a failed state tries again: each retrier counts its own attempts, waits longer each time, and gives up in the end. */
import type { Retrier } from './definition.ts';
import { answers, type StateError } from './errors.ts';

/** Attempts so far, since the state was entered. */
export type Attempts = Map<Retrier, number>;

/**
 * Milliseconds until the next attempt, counting it; undefined when no retrier answers the error or the one that does has no
 * attempts left.
 */
export function retryDelay(
  failure: Pick<StateError, 'error'>,
  of: { retry: readonly Retrier[]; attempts: Attempts },
  random: () => number,
): number | undefined {
  const retrier = of.retry.find(rule => answers(rule.errorEquals, failure));
  if (retrier === undefined) return undefined;
  const before = of.attempts.get(retrier) ?? 0;
  if (before >= retrier.maxAttempts) return undefined;
  of.attempts.set(retrier, before + 1);
  const grown = retrier.intervalSeconds * retrier.backoffRate ** before;
  const seconds = Math.min(grown, retrier.maxDelaySeconds ?? 31_622_400);
  return Math.round(seconds * 1000 * (retrier.jitter ? random() : 1));
}
