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
  let turn: Promise<void> | undefined;
  /** All wait for the same turn, and then go on one after the other until the next. */
  const othersTurn = () => {
    turn ??= looked().then(() => {
      since = performance.now();
      turn = undefined;
    });
    return turn;
  };
  const worker = async () => {
    for (let next = await queue.next(); !next.done; next = await queue.next()) {
      // Asked right before it is begun: many that are begun together, and answered at once, are done in one go.
      while (performance.now() - since >= slice) await othersTurn();
      await work(next.value);
    }
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
