/** The single place that works on many things at a time, in no order: for what nearly only waits for a store. */

/** Rejects with the first fault; what was begun still ends, and what was not begun is left alone by the worker that met the fault. */
export async function forEachConcurrently<T>(
  items: AsyncGenerator<T>,
  atOnce: number,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const worker = async () => {
    for (let next = await items.next(); !next.done; next = await items.next()) await work(next.value);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
