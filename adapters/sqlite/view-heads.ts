/** The first rows of several lists, read in one statement: a question by words looks into a list for each of them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import { writeCursor } from '#adapters/list-cursor.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import { type HeldRows, merged } from './held-rows.ts';
import { boundsOf, keyText, type PageQuery } from './view-keys.ts';

/** Rows of each list that are read more than are asked for when some are held back: as many as may turn out to be going. */
const ahead = 8;

/** `page` is asked for a list of which too many rows are going. RangeError for a limit that cannot be. */
export function headsIn(
  database: DatabaseSync,
  held: Pick<HeldRows, 'within'>,
  page: (list: string, query: PageQuery) => ViewPage,
) {
  const prepared = new Map<number, StatementSync>();
  const head = 'SELECT * FROM (SELECT list, key, body FROM views WHERE list = ? ORDER BY key LIMIT ?)';
  const statementOf = (count: number): StatementSync => {
    const statement = prepared.get(count) ?? database.prepare(Array(count).fill(head).join(' UNION ALL '));
    prepared.set(count, statement);
    return statement;
  };
  return (lists: readonly string[], limit: number): ViewPage[] => {
    const { from, until } = boundsOf('', { limit });
    const asked = [...new Set(lists.filter(isName))];
    const waiting = new Map(asked.map(list => [list, held.within(list, from, until)]));
    const most = limit + 1 + ([...waiting.values()].some(those => those.length > 0) ? ahead : 0);
    const rows = asked.length === 0 ? [] : statementOf(asked.length).all(...asked.flatMap(list => [list, most]));
    const found = Map.groupBy(rows, row => String(row.list));
    return lists.map(list => {
      const inFile = found.get(list) ?? [];
      const whole = inFile.length < most;
      const all = merged(inFile, waiting.get(list) ?? [], { whole, reverse: false });
      if (!whole && all.length <= limit) return page(list, { limit });
      const some = all.slice(0, limit).map(viewRow);
      return all.length > some.length ? { rows: some, cursor: writeCursor(list, some.at(-1)!.key) } : { rows: some };
    });
  };
}

export function viewRow(row: Record<string, unknown>): ViewRow {
  return { list: String(row.list), key: keyText(row.key as Uint8Array), body: JSON.parse(String(row.body)) };
}
