/**
 * Runs jobs at the same time, at most `limit` of them; the results in the order of the jobs. When one fails, the others are
 * stopped (their signal aborts), and it rejects with the first failure after all have ended.
 */

export async function runConcurrently<T>(
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
