/**
 * Lists and inboxes in `work.db`. A replace is all or nothing and writes only the rows that changed; replaces that arrive in the
 * same turn share one transaction. A row belongs to one owner: two owners never name the same list and key.
 */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, isName, itemText } from '#adapters/limits.ts';
import { writeCursor } from '#adapters/list-cursor.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { GroupCommit } from './group-commit.ts';
import { boundsOf, keyBytes, keyText } from './view-keys.ts';

export const viewsSchema = `
  CREATE TABLE views (
    list TEXT NOT NULL,
    key BLOB NOT NULL,
    owner TEXT NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (list, key)
  ) STRICT;
  CREATE INDEX views_by_owner ON views (owner);
  CREATE TABLE owners (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;`;

/** A row as it is stored. */
interface StoredRow {
  readonly list: string;
  readonly key: Buffer;
  readonly body: string;
}

/** The lists of one machine, which can be held against the facts they were made from. */
export interface CheckedViews extends ViewStore {
  /** Makes the rows of `owner` exactly these, also those of this very version; `later` when a later version was applied. */
  mend(owner: string, version: number, rows: readonly ViewRow[]): Promise<'right' | 'mended' | 'later'>;
  owners(): Promise<string[]>;
  /** Removes the rows of an owner, as if it had never been. */
  forget(owner: string): Promise<void>;
}

export function sqliteViews(database: DatabaseSync, group: GroupCommit): CheckedViews {
  const one = database.prepare('SELECT list, key, body FROM views WHERE list = ? AND key = ?');
  const range = 'SELECT list, key, body FROM views WHERE list = ? AND key >= ? AND key < ? ORDER BY key';
  const several = database.prepare(
    'SELECT list, key, body FROM views WHERE list = ? AND key IN (SELECT unhex(value) FROM json_each(?))',
  );
  const ascending = database.prepare(`${range} LIMIT ?`);
  const descending = database.prepare(`${range} DESC LIMIT ?`);
  const { replaceRows, mendRows } = replacing(database);
  const removeRows = database.prepare('DELETE FROM views WHERE owner = ?');
  const removeOwner = database.prepare('DELETE FROM owners WHERE owner = ?');
  const owners = database.prepare('SELECT DISTINCT owner FROM views ORDER BY owner');

  return {
    async replace(owner, version, rows) {
      checkName('an owner', owner);
      const wanted = stored(rows);
      return group.submit(() => replaceRows(owner, version, wanted));
    },
    async get(list, key) {
      const row = isName(list) && isName(key) ? one.get(list, keyBytes(key)) : undefined;
      return row && viewRow(row);
    },
    async some(list, keys) {
      const asked = isName(list) ? keys.filter(isName) : [];
      if (asked.length === 0) return [];
      const places = JSON.stringify(asked.map(key => keyBytes(key).toString('hex')));
      const found = new Map(several.all(list, places).map(row => [keyText(row.key as Uint8Array), row]));
      return asked.flatMap(key => {
        const row = found.get(key);
        return row ? [viewRow(row)] : [];
      });
    },
    async page(list, query) {
      const { from, until } = boundsOf(list, query);
      if (!isName(list)) return { rows: [] };
      const statement = query.reverse ? descending : ascending;
      const found = statement.all(list, from, until, query.limit + 1).map(viewRow);
      const rows = found.slice(0, query.limit);
      return found.length > rows.length ? { rows, cursor: writeCursor(list, rows.at(-1)!.key) } : { rows };
    },
    async mend(owner, version, rows) {
      const wanted = stored(rows);
      return group.submit(() => mendRows(owner, version, wanted));
    },
    forget: owner =>
      group.submit(() => {
        removeRows.run(owner);
        removeOwner.run(owner);
      }),
    owners: async () => owners.all().map(row => String(row.owner)),
    async clear() {
      return group.submit(() => database.exec('DELETE FROM views; DELETE FROM owners;'));
    },
  };
}

/** The work of one replace, and of one mending, inside a transaction. */
function replacing(database: DatabaseSync) {
  const versionOf = database.prepare('SELECT version FROM owners WHERE owner = ?');
  const keepVersion = database.prepare('INSERT OR REPLACE INTO owners (owner, version) VALUES (?, ?)');
  const rowsOf = database.prepare('SELECT rowid, list, key, body FROM views WHERE owner = ?');
  const remove = database.prepare('DELETE FROM views WHERE rowid = ?');
  const put = database.prepare(
    'INSERT INTO views (list, key, owner, body) VALUES (?, ?, ?, ?) ON CONFLICT DO UPDATE SET owner = excluded.owner, body = excluded.body',
  );

  /** How many rows were put or removed. */
  const write = (owner: string, version: number, wanted: Map<string, StoredRow>): number => {
    const bodies = new Map<string, string>();
    let removed = 0;
    for (const row of rowsOf.all(owner)) {
      const place = placeOf(String(row.list), keyText(row.key as Uint8Array));
      bodies.set(place, String(row.body));
      if (wanted.has(place)) continue;
      remove.run(row.rowid as number);
      removed += 1;
    }
    const changed = [...wanted].filter(([place, { body }]) => bodies.get(place) !== body);
    for (const [, { list, key, body }] of changed) put.run(list, key, owner, body);
    keepVersion.run(owner, version);
    return removed + changed.length;
  };

  return {
    replaceRows(owner: string, version: number, wanted: Map<string, StoredRow>): void {
      const applied = versionOf.get(owner)?.version;
      if (applied === undefined || Number(applied) < version) write(owner, version, wanted);
    },
    mendRows(owner: string, version: number, wanted: Map<string, StoredRow>): 'right' | 'mended' | 'later' {
      if (Number(versionOf.get(owner)?.version ?? 0) > version) return 'later';
      return write(owner, version, wanted) === 0 ? 'right' : 'mended';
    },
  };
}

function stored(rows: readonly ViewRow[]): Map<string, StoredRow> {
  const byPlace = new Map<string, StoredRow>();
  for (const { list, key, body } of rows) {
    checkName('a list', list);
    checkName('a key', key);
    const place = placeOf(list, key);
    if (byPlace.has(place)) throw new RangeError(`the row ${place} is there twice`);
    byPlace.set(place, { list, key: keyBytes(key), body: itemText(`row ${place}`, body ?? null) });
  }
  return byPlace;
}

function placeOf(list: string, key: string): string {
  return JSON.stringify([list, key]);
}

function viewRow(row: Record<string, unknown>): ViewRow {
  return { list: String(row.list), key: keyText(row.key as Uint8Array), body: JSON.parse(String(row.body)) };
}
