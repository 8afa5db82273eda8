/**
 * Short pages of lists that were asked for and have not changed since, so that they are not read again: whether somebody has set how mail comes, which
 * meetings are ahead, which offices are below. Only for a process that alone writes into the file; whatever is put into a list or taken out of it makes
 * the pages of that list unknown.
 */
import type { FoundRow } from './held-rows.ts';
import type { PageQuery } from './view-keys.ts';

/** A page of more rows than these is read each time. */
const mostRows = 16;

/** Pages that are known at most, and characters of their rows; when there are more, the lists that were asked for first are forgotten. */
const mostPages = 4_000;
const mostCharacters = 2 * 1024 * 1024;

export interface KnownPages {
  /** What `read` gives, or gave for the same question when nothing of the list has changed since. */
  of(list: string, query: PageQuery, read: () => FoundRow[]): readonly FoundRow[];
  /** Nothing is known of this list any longer. */
  changed(list: string): void;
  clear(): void;
}

export function knownPages(): KnownPages {
  const lists = new Map<string, Map<string, readonly FoundRow[]>>();
  let pages = 0;
  let characters = 0;
  const changed = (list: string) => {
    for (const rows of lists.get(list)?.values() ?? []) {
      pages -= 1;
      characters -= sizeOf(rows);
    }
    lists.delete(list);
  };
  const keep = (list: string, question: string, rows: readonly FoundRow[]) => {
    const ofList = lists.get(list) ?? new Map<string, readonly FoundRow[]>();
    lists.set(list, ofList.set(question, rows));
    pages += 1;
    characters += sizeOf(rows);
    while (pages > mostPages || characters > mostCharacters) changed(lists.keys().next().value as string);
  };
  return {
    of(list, query, read) {
      const question = questionOf(query);
      const known = lists.get(list)?.get(question);
      if (known) return known;
      const rows = read();
      if (rows.length <= mostRows) keep(list, question, rows);
      return rows;
    },
    changed,
    clear() {
      lists.clear();
      pages = 0;
      characters = 0;
    },
  };
}

function questionOf({ prefix = '', cursor = '', limit, reverse = false }: PageQuery): string {
  return JSON.stringify([prefix, cursor, limit, reverse]);
}

/** A page with no row is something to remember, too. */
function sizeOf(rows: readonly FoundRow[]): number {
  return rows.reduce((sum, { body }) => sum + String(body).length + 200, 200);
}
