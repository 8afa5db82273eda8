/**
 * Tells whoever waits that something was stored in a history: where one process alone stores, it knows at once and nobody needs to ask again. So many wait
 * at the same time at most; whoever comes after that is answered at once.
 */
import type { Clock, FactStore } from '#domain/ports.ts';

export interface Changes {
  /** Something was stored in this history. */
  note(stream: string): void;
  /** Resolves with the next entry of a history, or when the time is up; at once when too many wait, or the host ends. */
  next(stream: string, ms: number): { readonly told: Promise<void>; cancel(): void };
  /** Nobody waits any more, and nobody will. */
  end(): void;
}

/** People who wait at the same time. */
const mostWaiting = 1000;

export function createChanges(clock: Pick<Clock, 'after'>): Changes {
  const waiting = new Map<string, Set<() => void>>();
  let count = 0;
  let ended = false;
  const leave = (stream: string, wake: () => void) => {
    const others = waiting.get(stream);
    if (!others?.delete(wake)) return;
    count -= 1;
    if (others.size === 0) waiting.delete(stream);
  };
  const note = (stream: string) => {
    for (const wake of waiting.get(stream) ?? []) wake();
  };
  return {
    note,
    next(stream, ms) {
      if (ended || count >= mostWaiting) return { told: Promise.resolve(), cancel: () => undefined };
      const { promise, resolve } = Promise.withResolvers<void>();
      const stop = clock.after(ms, () => wake());
      const wake = () => {
        stop();
        leave(stream, wake);
        resolve();
      };
      waiting.set(stream, (waiting.get(stream) ?? new Set()).add(wake));
      count += 1;
      return { told: promise, cancel: wake };
    },
    end() {
      ended = true;
      for (const stream of [...waiting.keys()]) note(stream);
    },
  };
}

/** The same facts; who waits hears of each entry that is stored through them. */
export function heardFacts(facts: FactStore, changes: Changes | undefined): FactStore {
  if (!changes) return facts;
  return {
    ...facts,
    async append(commit) {
      const outcome = await facts.append(commit);
      // A moment later: whoever stored it has what is known of the history put right by then.
      if (outcome === 'stored') setImmediate(changes.note, commit.stream);
      return outcome;
    },
  };
}
