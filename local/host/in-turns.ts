/**
 * Begins things in order, so that others are heard in between. Where the store answers at once, as it does on one machine, each is followed to its end before the next is begun,
 * and others are heard after each slice of a few milliseconds; those that wait are begun together, more and more of them while that takes less than a slice.
 */
import { setImmediate as looked } from 'node:timers/promises';

/** Milliseconds after which others get their turn. */
const slice = 10;

/** Things that are begun in one turn at most. */
const mostInATurn = 8;

/** Resolves when the last has been begun. `begin` answers when it ends, or nothing: then no more are begun. */
export async function inTurns<T>(
  things: readonly T[],
  begin: (thing: T) => Promise<void> | undefined,
  now = () => performance.now(),
): Promise<void> {
  let since = now();
  let [together, inThisTurn] = [1, 0];
  for (let next = 0; next < things.length; ) {
    const begun = begunOf(things.slice(next, next + together), begin);
    if (!begun) return;
    next += begun.length;
    inThisTurn += begun.length;
    const waits = await Promise.race([Promise.all(begun).then(() => false), looked(true)]);
    const isLong = now() - since >= slice;
    if (waits) together = isLong ? 1 : Math.min(together * 2, mostInATurn);
    else if (!isLong && inThisTurn < mostInATurn) continue;
    else await looked();
    [since, inThisTurn] = [now(), 0];
  }
}

function begunOf<T>(things: readonly T[], begin: (thing: T) => Promise<void> | undefined): Promise<void>[] | undefined {
  const begun: Promise<void>[] = [];
  for (const thing of things) {
    const end = begin(thing);
    if (!end) return undefined;
    begun.push(end);
  }
  return begun;
}
