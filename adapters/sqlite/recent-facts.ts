/**
 * The commits that this process stored last, so that whoever follows them, or carries out what follows from them, need neither read them back nor parse them.
 * Good only where no other process stores any.
 */
import type { Commit } from '#domain/history/commit.ts';

export interface RecentFact {
  readonly position: number;
  readonly stream: string;
  readonly seq: number;
  /** The very one that was stored. */
  readonly commit: Commit;
  /** Of its JSON text. */
  readonly characters: number;
}

/** Characters of JSON of what is kept; in memory it takes several times that. */
const mostCharacters = 2 * 1024 * 1024;

/** Forgotten ones that still take a place among the others, at most. */
const mostGone = 1_000;

export function recentFacts(most = mostCharacters) {
  const byPlace = new Map<string, RecentFact>();
  /** In the order of their positions; those before `first` are forgotten. */
  let inOrder: RecentFact[] = [];
  let first = 0;
  /** All that was stored after this position is here; undefined before the first is. */
  let from: number | undefined;
  let characters = 0;

  function forgetOldest(): void {
    const oldest = inOrder[first];
    if (oldest === undefined) return;
    byPlace.delete(placeOf(oldest.stream, oldest.seq));
    characters -= oldest.characters;
    from = oldest.position;
    first += 1;
    if (first < mostGone) return;
    inOrder = inOrder.slice(first);
    first = 0;
  }

  return {
    /** To be told of every commit that was stored, in the order of their positions. */
    note(fact: RecentFact): void {
      from ??= fact.position - 1;
      byPlace.set(placeOf(fact.stream, fact.seq), fact);
      inOrder.push(fact);
      characters += fact.characters;
      while (characters > most) forgetOldest();
    },
    /** Those after a position, at most so many; undefined when some of them are not here. */
    after(position: number, limit: number): RecentFact[] | undefined {
      if (from === undefined || position < from) return undefined;
      // Whoever follows is close behind: what is new stands at the end.
      let begin = inOrder.length;
      while (begin > first && (inOrder[begin - 1] as RecentFact).position > position) begin -= 1;
      return inOrder.slice(begin, begin + limit);
    },
    /** Undefined when it is not here; that says nothing of the store. */
    at: (stream: string, seq: number): RecentFact | undefined => byPlace.get(placeOf(stream, seq)),
  };
}

const placeOf = (stream: string, seq: number) => `${seq}#${stream}`;
