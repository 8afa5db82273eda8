/** A store that knows whether anybody changed a commit after it was stored or handed to whoever follows it: on one machine they all hold the very same. */
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed, FactStore } from '#domain/ports.ts';

/** Commits that are held; a long history would fill the memory. */
const mostHeld = 1_000;

export function unchangedFacts<F extends FactStore & FactFeed>(stored: F): { readonly facts: F; requireUnchanged(): void } {
  const texts = new Map<Commit, string>();
  const changed = new Set<string>();
  const look = (commit: Commit, text: string) => {
    if (JSON.stringify(commit) !== text) changed.add(`${commit.stream}#${commit.seq}`);
  };
  const note = (commit: Commit) => {
    texts.set(commit, JSON.stringify(commit));
    const [oldest] = texts;
    if (texts.size <= mostHeld || !oldest) return;
    look(...oldest);
    texts.delete(oldest[0]);
  };
  return {
    facts: {
      ...stored,
      append(commit) {
        note(commit);
        return stored.append(commit);
      },
      async after(...asked) {
        const entries = await stored.after(...asked);
        for (const { commit } of entries) if (commit) note(commit);
        return entries;
      },
    },
    requireUnchanged() {
      for (const held of texts) look(...held);
      if (changed.size > 0) throw new Error(`changed after they were stored: ${[...changed].join(', ')}`);
    },
  };
}
