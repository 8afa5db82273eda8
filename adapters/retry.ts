/**
 * The single back-off of the adapters: work that a service leaves undone is asked for again after a pause that doubles, a bounded
 * number of times.
 */
import { setTimeout as pauseFor } from 'node:timers/promises';

export interface Retry {
  /** Milliseconds before the second attempt, before the third, and so on; one attempt more than there are pauses. */
  readonly pauses: readonly number[];
  /** How to wait so many milliseconds; a timer when left out. */
  readonly pause?: ((ms: number) => Promise<unknown>) | undefined;
}

/** The pauses of so many attempts, each twice as long as the one before. */
export function doubling(firstMs: number, attempts: number): readonly number[] {
  return Array.from({ length: attempts - 1 }, (_, index) => firstMs * 2 ** index);
}

/**
 * Attempts all of it, then again what was left over, until nothing is. `attempt` gives what it left undone; the result is what the
 * last attempt left. What `attempt` throws ends the work: only the caller knows which faults may pass.
 */
export async function workOff<T>(
  all: readonly T[],
  attempt: (left: readonly T[]) => Promise<readonly T[]>,
  { pauses, pause = pauseFor }: Retry,
): Promise<readonly T[]> {
  let left = all.length === 0 ? all : await attempt(all);
  for (const ms of pauses) {
    if (left.length === 0) break;
    await pause(ms);
    left = await attempt(left);
  }
  return left;
}
