/** A page of a list: from the file and what is held back of it, or from what is known of a list that has not changed since. */
import type { DatabaseSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import { writeCursor } from '#adapters/list-cursor.ts';
import type { ViewPage } from '#domain/ports.ts';
import { firstRows, type HeldRows } from './held-rows.ts';
import type { KnownPages } from './known-pages.ts';
import { boundsOf, type PageQuery } from './view-keys.ts';
import { viewRow } from './view-row.ts';

/** `known` is absent where another process may write. RangeError for a limit, prefix or cursor that cannot be. */
export function pagesIn(database: DatabaseSync, held: Pick<HeldRows, 'within'>, known: KnownPages | undefined) {
  const range = 'SELECT list, key, body FROM views WHERE list = ? AND key >= ? AND key < ? ORDER BY key';
  const ascending = database.prepare(`${range} LIMIT ?`);
  const descending = database.prepare(`${range} DESC LIMIT ?`);
  return (list: string, query: PageQuery): ViewPage => {
    const { from, until } = boundsOf(list, query);
    if (!isName(list)) return { rows: [] };
    const { reverse = false } = query;
    const inFile = (limit: number) => (reverse ? descending : ascending).all(list, from, until, limit);
    const read = () => {
      const waiting = held.within(list, from, until);
      return firstRows(query.limit + 1, reverse ? waiting.toReversed() : waiting, { reverse, read: inFile });
    };
    const found = (known?.of(list, query, read) ?? read()).map(viewRow);
    const rows = found.slice(0, query.limit);
    return found.length > rows.length ? { rows, cursor: writeCursor(list, rows.at(-1)!.key) } : { rows };
  };
}
