/**
 * The single place that works on many things at a time, in no order: for what nearly only waits for a store. Where the store answers at once, as it does
 * on one machine, the process looks every few milliseconds for what else has arrived.
 */
import { setImmediate as looked } from 'node:timers/promises';

/** Milliseconds of work after which others get their turn. */
const slice = 10;

/** Rejects with the first fault; what was begun still ends, and what was not begun is left alone by the worker that met the fault. */
export async function forEachConcurrently<T>(
  items: AsyncGenerator<T> | Iterable<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const queue = Symbol.iterator in items ? items[Symbol.iterator]() : items;
  let since = performance.now();
  const breathe = async () => {
    if (performance.now() - since < slice) return;
    await looked();
    since = performance.now();
  };
  const worker = async () => {
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      await work(next.value);
      await breathe();
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
