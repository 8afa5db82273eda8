/** The first rows of several lists, read in one statement: a question by words looks into a list for each of them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import type { ViewPage } from '#domain/ports.ts';
import { type HeldRows, merged } from './held-rows.ts';
import { type Head, headOf, type KnownHeads, pageOf } from './known-heads.ts';
import { boundsOf, type PageQuery } from './view-keys.ts';

/** Rows of each list that are read more than are asked for when some are held back: as many as may turn out to be going. */
const ahead = 8;

/** `known` is absent where another process may write. `page` is asked for a list of which too many rows are going. RangeError for a limit that cannot be. */
export function headsIn(
  database: DatabaseSync,
  held: Pick<HeldRows, 'within'>,
  { known, page }: { readonly known: KnownHeads | undefined; readonly page: (list: string, query: PageQuery) => ViewPage },
) {
  const prepared = new Map<number, StatementSync>();
  const head = 'SELECT * FROM (SELECT list, key, body FROM views WHERE list = ? ORDER BY key LIMIT ?)';
  const statementOf = (count: number): StatementSync => {
    const statement = prepared.get(count) ?? database.prepare(Array(count).fill(head).join(' UNION ALL '));
    prepared.set(count, statement);
    return statement;
  };
  const read = (lists: readonly string[], limit: number): Map<string, Head> => {
    const { from, until } = boundsOf('', { limit });
    const waiting = new Map(lists.map(list => [list, held.within(list, from, until)]));
    const most = limit + 1 + ([...waiting.values()].some(those => those.length > 0) ? ahead : 0);
    const rows = lists.length === 0 ? [] : statementOf(lists.length).all(...lists.flatMap(list => [list, most]));
    const found = Map.groupBy(rows, row => String(row.list));
    return new Map(
      lists.flatMap(list => {
        const inFile = found.get(list) ?? [];
        const whole = inFile.length < most;
        const all = merged(inFile, waiting.get(list) ?? [], { whole, reverse: false });
        return whole || all.length > limit ? [[list, headOf(list, limit, all)] as const] : [];
      }),
    );
  };
  return (lists: readonly string[], limit: number): ViewPage[] => {
    const asked = [...new Set(lists.filter(isName))];
    const heads = new Map(asked.flatMap(list => known?.head(list, limit) ?? []).map(head => [head.list, head]));
    const fresh = read(
      asked.filter(list => !heads.has(list)),
      limit,
    );
    for (const head of fresh.values()) known?.keepHead(head);
    return lists.map(list => {
      const head = heads.get(list) ?? fresh.get(list);
      if (head) return pageOf(head);
      return isName(list) ? page(list, { limit }) : { rows: [] };
    });
  };
}
