/**
 * The commits that this process stored last, so that whoever follows them, or carries out what follows from them, need not read them back. Good only where
 * no other process stores any.
 */

export interface RecentFact {
  readonly position: number;
  readonly stream: string;
  readonly seq: number;
  /** The commit as it is stored: JSON text. */
  readonly body: string;
}

/** Characters of what is kept. */
const mostCharacters = 4 * 1024 * 1024;

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
    characters -= oldest.body.length;
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
      characters += fact.body.length;
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
