/** The first rows of several lists, read in one statement: a question by words looks into a list for each of them. */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import { isName } from '#adapters/limits.ts';
import { writeCursor } from '#adapters/list-cursor.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import type { GroupCommit } from './group-commit.ts';
import { boundsOf, keyText } from './view-keys.ts';

/** RangeError for a limit that cannot be. */
export function headsIn(database: DatabaseSync, group: Pick<GroupCommit, 'beforeReading'>) {
  const prepared = new Map<number, StatementSync>();
  const head = 'SELECT * FROM (SELECT list, key, body FROM views WHERE list = ? ORDER BY key LIMIT ?)';
  const statementOf = (count: number): StatementSync => {
    const statement = prepared.get(count) ?? database.prepare(Array(count).fill(head).join(' UNION ALL '));
    prepared.set(count, statement);
    return statement;
  };
  return (lists: readonly string[], limit: number): ViewPage[] => {
    boundsOf('', { limit });
    group.beforeReading();
    const asked = [...new Set(lists.filter(isName))];
    const rows = asked.length === 0 ? [] : statementOf(asked.length).all(...asked.flatMap(list => [list, limit + 1]));
    const found = Map.groupBy(rows, row => String(row.list));
    return lists.map(list => {
      const all = (found.get(list) ?? []).map(viewRow);
      const some = all.slice(0, limit);
      return all.length > some.length ? { rows: some, cursor: writeCursor(list, some.at(-1)!.key) } : { rows: some };
    });
  };
}

export function viewRow(row: Record<string, unknown>): ViewRow {
  return { list: String(row.list), key: keyText(row.key as Uint8Array), body: JSON.parse(String(row.body)) };
}
