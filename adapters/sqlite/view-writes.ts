/**
 * What lists are to become: the rows that changed are held back, and are then written together, a few statements for all of them. Of owners that changed
 * last it is known what they have, so that it is not read again.
 */
import type { DatabaseSync } from 'node:sqlite';
import { heldOnes } from './held-ones.ts';
import { type HeldRow, heldRows } from './held-rows.ts';
import { several } from './several-rows.ts';
import { keyText } from './view-keys.ts';

/** A row as it is stored. */
export interface StoredRow {
  readonly list: string;
  readonly key: Buffer;
  readonly body: string;
}

/** What an owner has: its rows by their places. */
interface Owned {
  readonly version: number | undefined;
  readonly rows: ReadonlyMap<string, StoredRow>;
}

/** Characters of the rows that are held back; with more they are written into the open transaction. */
const mostHeld = 2 * 1024 * 1024;

/** Characters of the rows that are known. */
const mostKnown = 8 * 1024 * 1024;

export function placeOf(list: string, key: string): string {
  return `${list}\u0000${key}`;
}

export interface ViewWritesOptions {
  /** Nobody else writes into the file, so that what was written last is known. */
  readonly alone: boolean;
  /** Hears of each row that is to be put or removed. */
  readonly onChange: (place: string, row: StoredRow) => void;
  /** Writes all that is held back into the open transaction. */
  readonly writeHeld: () => void;
}

/** `write` and `forget` are called inside a transaction. */
export function viewWrites(database: DatabaseSync, { alone, onChange, writeHeld }: ViewWritesOptions) {
  const owned = database.prepare(
    `SELECT version, list, key, body FROM owners LEFT JOIN views USING (owner) WHERE owners.owner = ?1
     UNION ALL SELECT NULL, list, key, body FROM views WHERE owner = ?1 AND NOT EXISTS (SELECT 1 FROM owners WHERE owner = ?1)`,
  );
  const removeRows = database.prepare('DELETE FROM views WHERE owner = ?');
  const removeOwner = database.prepare('DELETE FROM owners WHERE owner = ?');
  const held = heldWrites(database);
  const known = knownOwners();

  function read(owner: string): Owned {
    if (held.holdsOf(owner)) writeHeld();
    const found = owned.all(owner);
    const version = found[0]?.version ?? undefined;
    const rows = found.filter(({ list }) => list !== null).map(storedRow);
    return { version: version === undefined ? undefined : Number(version), rows: new Map(rows) };
  }

  /** How many rows are put or removed. */
  function become(owner: string, was: Owned, now: Owned & { readonly version: number }): number {
    const gone = [...was.rows].filter(([place]) => !now.rows.has(place));
    const changed = [...now.rows].filter(([place, { body }]) => was.rows.get(place)?.body !== body);
    for (const [place, { list, key }] of gone) held.remove(place, { list, key, owner });
    for (const [place, row] of changed) held.rows.put(place, { ...row, owner });
    for (const [place, row] of [...gone, ...changed]) onChange(place, row);
    held.putVersion(owner, now.version);
    if (alone) known.keep(owner, now);
    if (held.rows.size() > mostHeld) writeHeld();
    return gone.length + changed.length;
  }

  return {
    rows: held.rows,
    holding: held.holding,
    /** The rows that an owner has, when they are known; they are as the last `replace` left them. */
    knownOf: (owner: string): ReadonlyMap<string, StoredRow> | undefined => known.get(owner)?.rows,
    /** Nothing of what was held back, or is known, holds any longer. */
    clear(): void {
      held.holding.clear();
      known.clear();
    },
    replace(owner: string, version: number, rows: ReadonlyMap<string, StoredRow>): void {
      const was = known.get(owner) ?? read(owner);
      if (was.version === undefined || was.version < version) become(owner, was, { version, rows });
    },
    /** By what is in the file, whoever wrote it. */
    mend(owner: string, version: number, rows: ReadonlyMap<string, StoredRow>): 'right' | 'mended' | 'later' {
      const was = read(owner);
      if ((was.version ?? 0) > version) return 'later';
      return become(owner, was, { version, rows }) === 0 ? 'right' : 'mended';
    },
    forget(owner: string): void {
      writeHeld();
      known.drop(owner);
      removeRows.run(owner);
      removeOwner.run(owner);
    },
  };
}

function storedRow({ list, key, body }: Record<string, unknown>): [place: string, StoredRow] {
  const place = placeOf(String(list), keyText(key as Uint8Array));
  return [place, { list: String(list), key: Buffer.from(key as Uint8Array), body: String(body) }];
}

/** Rows and versions of owners that are held back, and how they are written. */
function heldWrites(database: DatabaseSync) {
  const putRows = several(
    database,
    4,
    values =>
      `INSERT INTO views (list, key, owner, body) VALUES ${values} ON CONFLICT DO UPDATE SET owner = excluded.owner, body = excluded.body`,
  );
  const removeRows = several(database, 3, values => `DELETE FROM views WHERE (list, key, owner) IN (VALUES ${values})`);
  const putVersions = several(database, 2, values => `INSERT OR REPLACE INTO owners (owner, version) VALUES ${values}`);
  const rows = heldRows();
  const versions = heldOnes<number>();
  const both = (act: 'committed' | 'undone' | 'clear') => () => {
    rows[act]();
    versions[act]();
  };
  return {
    rows,
    /** What another owner has put there meanwhile stays. */
    remove(place: string, row: HeldRow): void {
      if ((rows.at(place)?.owner ?? row.owner) === row.owner) rows.put(place, row);
    },
    putVersion: (owner: string, version: number) => versions.set(owner, version),
    holdsOf: (owner: string) => versions.get(owner) !== undefined,
    holding: {
      isHolding: versions.isHolding,
      write(): void {
        const all = rows.take();
        putRows(all.flatMap(({ list, key, owner, body }) => (body === undefined ? [] : [[list, key, owner, body]])));
        removeRows(all.flatMap(({ list, key, owner, body }) => (body === undefined ? [[list, key, owner]] : [])));
        putVersions(versions.take());
      },
      committed: both('committed'),
      undone: both('undone'),
      clear: both('clear'),
    },
  };
}

/** What owners have, of those that changed last. */
function knownOwners() {
  const owners = new Map<string, Owned & { readonly size: number }>();
  let size = 0;
  const drop = (owner: string) => {
    size -= owners.get(owner)?.size ?? 0;
    owners.delete(owner);
  };
  return {
    get: (owner: string): Owned | undefined => owners.get(owner),
    keep(owner: string, owned: Owned): void {
      drop(owner);
      const entry = { ...owned, size: [...owned.rows].reduce((sum, [place, { body }]) => sum + place.length + body.length, 200) };
      owners.set(owner, entry);
      size += entry.size;
      for (const oldest of owners.keys()) {
        if (size <= mostKnown) return;
        drop(oldest);
      }
    },
    drop,
    clear(): void {
      owners.clear();
      size = 0;
    },
  };
}
