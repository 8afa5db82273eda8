/** A request that waits for a history to go on, so that nobody asks again and again: it is answered with the next entry, or when its time is up. */
import type { App } from './app.ts';

export interface Waits {
  /** Seconds. */
  readonly wait?: number | undefined;
  /** The number of the last entry that the caller knows. */
  readonly after?: number | undefined;
}

export interface WaitedFor {
  readonly aggregate: 'project' | 'review';
  readonly id: string;
}

/**
 * Resolves when the history has an entry after the one that is known, at once when it has it already. Where several processes store (AWS), none of them
 * hears of the others, and waiting would cost what a Lambda costs: there the answer comes at once, with when to ask again.
 */
export async function waitForEntry(
  { aggregate, id }: WaitedFor,
  { wait, after = 0 }: Waits,
  { changes, states }: App,
): Promise<Record<string, string> | undefined> {
  if (wait === undefined) return undefined;
  if (!changes) return { 'retry-after': String(Math.min(wait, secondsToAskAgain)) };
  const next = changes.next(`${aggregate}/${id}`, wait * 1000);
  const { seq } = await states.current(aggregate, id);
  if (seq > after) next.cancel();
  await next.told;
  return undefined;
}

const secondsToAskAgain = 2;
