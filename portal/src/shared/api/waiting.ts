/**
 * Until when the portal waits because this person's requests came too fast: the API says how long, every request waits for the same instant, and what
 * was asked is asked again by itself. Nothing was done by what was refused, so nothing is done twice.
 */
import { t } from '../text.ts';

/** Longer than this nobody waits in front of a page: the refusal is shown instead. */
const longestWait = 60;

let until = 0;
const listeners = new Set<() => void>();

/** Milliseconds since 1970, or 0 when nothing is waited for: what `useSyncExternalStore` asks. */
export const waitingUntil = () => until;
export function onWaiting(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

function set(instant: number): void {
  until = instant;
  for (const listener of listeners) listener();
}

/** The seconds that a 429 asks to wait, when it is worth waiting for. A cap that lasts (`too-often`) is no such case. */
export function secondsToWait({ status, headers }: Response, code: string): number | undefined {
  const seconds = Number(headers.get('retry-after'));
  return status === 429 && code !== 'too-often' && seconds >= 1 && seconds <= longestWait ? seconds : undefined;
}

/** Resolves when that time is over; rejects when the one who asked is gone. */
export async function waitFor(seconds: number, signal?: AbortSignal): Promise<void> {
  const end = Date.now() + seconds * 1000;
  if (end > until) set(end);
  await new Promise<void>((resolve, reject) => {
    const timer = setTimeout(resolve, seconds * 1000);
    signal?.addEventListener('abort', () => {
      clearTimeout(timer);
      reject(new DOMException(t('The page was left.'), 'AbortError'));
    });
  });
  if (until <= Date.now()) set(0);
}
