/**
 * What lists are to become: the rows that changed are held back, and are then written together, a few statements for all of them. Of owners that changed
 * last it is known what they have, so that it is not read again.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Change, over } from './changes.ts';
import { heldOnes } from './held-ones.ts';
import { type HeldRow, heldRows } from './held-rows.ts';
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

/** Characters of the rows that are held back; with more they are committed before a list changes again. */
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
}

/** What changes lists is called where rows may be held back (`hold`). */
export function viewWrites(database: DatabaseSync, { alone, onChange }: ViewWritesOptions) {
  const owned = database.prepare(
    `SELECT version, list, key, body FROM owners LEFT JOIN views USING (owner) WHERE owners.owner = ?1
     UNION ALL SELECT NULL, list, key, body FROM views WHERE owner = ?1 AND NOT EXISTS (SELECT 1 FROM owners WHERE owner = ?1)`,
  );
  const held = heldWrites();
  const known = knownOwners();

  /** By the file and what is held back of it. */
  function read(owner: string): Owned {
    const found = owned.all(owner);
    const version = held.versionOf(owner, found[0]?.version ?? undefined);
    const rows = new Map(found.filter(({ list }) => list !== null).map(storedRow));
    return { version, rows: held.holdsOf(owner) ? held.over(owner, rows) : rows };
  }

  /** How many rows are put or removed. */
  function become(owner: string, was: Owned, now: Owned): number {
    const gone = [...was.rows].filter(([place]) => !now.rows.has(place));
    const changed = [...now.rows].filter(([place, { body }]) => was.rows.get(place)?.body !== body);
    for (const [place, { list, key }] of gone) held.remove(place, { list, key, owner });
    for (const [place, { list, key, body }] of changed) held.rows.put(place, { list, key, body, owner });
    for (const [place, row] of [...gone, ...changed]) onChange(place, row);
    if (gone.length + changed.length > 0 || was.version !== now.version) held.putVersion(owner, now.version);
    if (alone) known.keep(owner, now);
    return gone.length + changed.length;
  }

  return {
    rows: held.rows,
    holding: held.holding,
    /** The rows that an owner has, when they are known; they are as the last `replace` left them. */
    knownOf: (owner: string): ReadonlyMap<string, StoredRow> | undefined => known.get(owner)?.rows,
    /** Whether so much is held back that it is to be committed first. */
    isFull: () => held.rows.size() > mostHeld,
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
      become(owner, read(owner), { version: undefined, rows: new Map() });
      known.drop(owner);
    },
  };
}

function storedRow({ list, key, body }: Record<string, unknown>): [place: string, StoredRow] {
  const place = placeOf(String(list), keyText(key as Uint8Array));
  return [place, { list: String(list), key: Buffer.from(key as Uint8Array), body: String(body) }];
}

const putRows =
  'INSERT INTO views (list, key, owner, body) VALUES :rows ON CONFLICT DO UPDATE SET owner = excluded.owner, body = excluded.body';
const removeRows = 'DELETE FROM views WHERE (list, key, owner) IN (VALUES :rows)';
const putVersions = 'INSERT OR REPLACE INTO owners (owner, version) VALUES :rows';
const removeOwners = 'DELETE FROM owners WHERE owner IN (VALUES :rows)';

/** Rows and versions of owners that are held back, and how they are written. An owner without a version has no rows any longer. */
function heldWrites() {
  const rows = heldRows();
  const versions = heldOnes<number | undefined>();
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
    putVersion: (owner: string, version: number | undefined) => versions.set(owner, version),
    holdsOf: versions.has,
    /** Rows of an owner as they are to be. */
    over(owner: string, inFile: ReadonlyMap<string, StoredRow>): Map<string, StoredRow> {
      const all = new Map(inFile);
      for (const [place, { list, key, body, owner: whose }] of rows.all()) {
        if (whose !== owner) continue;
        if (body === undefined) all.delete(place);
        else all.set(place, { list, key, body });
      }
      return all;
    },
    versionOf(owner: string, inFile: unknown): number | undefined {
      if (versions.has(owner)) return versions.get(owner);
      return inFile === undefined ? undefined : Number(inFile);
    },
    holding: {
      isHolding: versions.isHolding,
      changes: () => changesOf(rows.take(), versions.take()),
      committed: both('committed'),
      undone: both('undone'),
      clear: both('clear'),
    },
  };
}

function changesOf(
  all: readonly HeldRow[],
  owners: readonly (readonly [owner: string, version: number | undefined])[],
): Change[] {
  const hex = (key: Buffer) => key.toString('hex');
  const put = all.flatMap(({ list, key, owner, body }) => (body === undefined ? [] : [[list, hex(key), owner, body]]));
  const gone = all.flatMap(({ list, key, owner, body }) => (body === undefined ? [[list, hex(key), owner]] : []));
  const versions = owners.flatMap(([owner, version]) => (version === undefined ? [] : [[owner, version]]));
  const forgotten = owners.flatMap(([owner, version]) => (version === undefined ? [[owner]] : []));
  return [
    ...over(putRows, put, '(?, unhex(?), ?, ?)'),
    ...over(removeRows, gone, '(?, unhex(?), ?)'),
    ...over(putVersions, versions),
    ...over(removeOwners, forgotten),
  ];
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
