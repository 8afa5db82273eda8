/**
 * A promise that settles once: by its work, by a deadline, or because the execution is being stopped. However it settles,
 * its timers are cancelled and its token is gone before anyone hears of it, so a race has exactly one winner.
 */

export interface Settle<T> {
  resolve(value: T): void;
  reject(problem: unknown): void;
}

/** `undo` registers what must be taken back when it settles. Rejects with the signal's reason when that aborts first. */
export function settleOnce<T>(
  signal: AbortSignal,
  begin: (settle: Settle<T>, undo: (act: () => void) => void) => void,
): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    if (signal.aborted) return reject(signal.reason);
    const undos: (() => void)[] = [];
    let settled = false;
    const once =
      <A>(act: (argument: A) => void) =>
      (argument: A) => {
        if (settled) return;
        settled = true;
        for (const undo of undos) undo();
        act(argument);
      };
    const settle = { resolve: once<T>(resolve), reject: once<unknown>(reject) };
    const stop = () => settle.reject(signal.reason);
    signal.addEventListener('abort', stop);
    undos.push(() => signal.removeEventListener('abort', stop));
    begin(settle, act => (settled ? act() : undos.push(act)));
  });
}

/**
 * Runs jobs side by side, at most `limit` at a time; the results in the order of the jobs. When one fails, the others are
 * stopped (their signal aborts), and it rejects with the first failure after all have ended.
 */
export async function together<T>(
  signal: AbortSignal,
  jobs: readonly ((signal: AbortSignal) => Promise<T>)[],
  limit: number,
): Promise<T[]> {
  const inner = new AbortController();
  const stop = () => inner.abort(signal.reason);
  if (signal.aborted) stop();
  signal.addEventListener('abort', stop);
  const results: T[] = [];
  const waiting = jobs.entries();
  const worker = async () => {
    for (const [i, job] of waiting) {
      if (inner.signal.aborted) return;
      try {
        results[i] = await job(inner.signal);
      } catch (problem) {
        inner.abort(problem);
      }
    }
  };
  await Promise.all(Array.from({ length: Math.min(limit, jobs.length) }, worker));
  signal.removeEventListener('abort', stop);
  if (inner.signal.aborted) throw inner.signal.reason;
  return results;
}
