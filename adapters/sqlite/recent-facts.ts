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

export function recentFacts(most = mostCharacters) {
  const byPlace = new Map<string, RecentFact>();
  /** All that was stored after this position is here; undefined before the first is. */
  let from: number | undefined;
  let characters = 0;

  return {
    /** To be told of every commit that was stored, in the order of their positions. */
    note(fact: RecentFact): void {
      from ??= fact.position - 1;
      byPlace.set(placeOf(fact.stream, fact.seq), fact);
      characters += fact.body.length;
      for (const [place, oldest] of byPlace) {
        if (characters <= most) return;
        byPlace.delete(place);
        characters -= oldest.body.length;
        from = oldest.position;
      }
    },
    /** Those after a position, at most so many; undefined when some of them are not here. */
    after(position: number, limit: number): RecentFact[] | undefined {
      if (from === undefined || position < from) return undefined;
      const found: RecentFact[] = [];
      for (const fact of byPlace.values()) {
        if (fact.position <= position) continue;
        if (found.length === limit) break;
        found.push(fact);
      }
      return found;
    },
    /** Undefined when it is not here; that says nothing of the store. */
    at: (stream: string, seq: number): RecentFact | undefined => byPlace.get(placeOf(stream, seq)),
  };
}

const placeOf = (stream: string, seq: number) => `${seq}#${stream}`;
