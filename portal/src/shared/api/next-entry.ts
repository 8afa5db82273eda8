/**
 * Waits for the next entry of a history while something is under way in it, in place of asking again and again: the API answers with the entry, or when its time is up. Where it cannot wait (AWS) it
 * answers at once, and is asked less often the longer nothing comes.
 */
import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { query, request } from './client.ts';
import { firstPause, nextPause } from './pauses.ts';

/** Seconds that one answer may wait. */
const longestWait = 20;

interface Following {
  readonly path: string;
  /** Where what is answered is kept. */
  readonly queryKey: readonly unknown[];
  /** The version that is shown; undefined where nothing is under way. */
  readonly known: number | undefined;
}

/** Each answer is shown. A failure ends it: the page goes on asking as it does when nothing is under way. */
export function useNextEntry<T extends { readonly version: number }>({ path, queryKey, known }: Following): void {
  const client = useQueryClient();
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key says what the path says
  useEffect(() => {
    if (known === undefined) return;
    const left = new AbortController();
    const ask = () => request<T>(`${path}${query({ wait: longestWait, after: known })}`, { signal: left.signal });
    follow({ ask, known, left: left.signal, show: answer => client.setQueryData(queryKey, answer) }).catch(() => undefined);
    return () => left.abort();
  }, [path, known, client]);
}

interface Followed<T> {
  readonly ask: () => Promise<T>;
  readonly known: number;
  readonly left: AbortSignal;
  readonly show: (answer: T) => void;
}

async function follow<T extends { readonly version: number }>({ ask, known, left, show }: Followed<T>): Promise<void> {
  for (let pause = firstPause; !left.aborted; pause = nextPause(pause)) {
    // Nobody looks at a page in the background: what it shows is asked anew when it is seen again.
    const answer = document.visibilityState === 'visible' ? await ask() : undefined;
    if (left.aborted) return;
    if (answer) show(answer);
    if (answer && answer.version > known) return;
    await new Promise(resolve => setTimeout(resolve, pause));
  }
}
