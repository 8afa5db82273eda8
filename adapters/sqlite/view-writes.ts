/**
 * What lists are to become: the rows that changed are held back, and are then written together, a few statements for all of them. Of owners that changed
 * last it is known what they have, so that it is not read again.
 */
import type { DatabaseSync } from 'node:sqlite';
import { heldWrites, type OnChange } from './held-writes.ts';
import { keyText } from './view-keys.ts';
import { byKind, type Kinds, knownOwners, none, type Owned, placeOf, type RowsByKind, type StoredRow } from './view-owners.ts';

/** Characters of the rows that are held back; with more they are committed before a list changes again. */
const mostHeld = 2 * 1024 * 1024;

export interface ViewWritesOptions {
  /** Nobody else writes into the file, so that what was written last is known. */
  readonly alone: boolean;
  /** Hears of each row that is to be put or removed. */
  readonly onChange: OnChange;
}

/** Rows in some kinds of lists; `whole` comes with the last of them, and says of which kinds there may be rows at all. */
interface SomeKinds {
  readonly some: RowsByKind;
  readonly whole?: Kinds | undefined;
}

/** What changes lists is called where rows may be held back (`hold`). */
export function viewWrites(database: DatabaseSync, { alone, onChange }: ViewWritesOptions) {
  const owned = database.prepare(
    `SELECT version, list, key, body FROM owners LEFT JOIN views USING (owner) WHERE owners.owner = ?1
     UNION ALL SELECT NULL, list, key, body FROM views WHERE owner = ?1 AND NOT EXISTS (SELECT 1 FROM owners WHERE owner = ?1)`,
  );
  const held = heldWrites(onChange);
  const known = knownOwners();

  /** By the file and what is held back of it. */
  function read(owner: string): Owned {
    const found = owned.all(owner);
    const version = held.versionOf(owner, found[0]?.version ?? undefined);
    const rows = new Map(found.filter(({ list }) => list !== null).map(storedRow));
    return { version, kinds: byKind(held.holdsOf(owner) ? held.over(owner, rows) : rows) };
  }

  /** How many rows are put or removed. */
  function become(owner: string, was: Owned, now: Owned): number {
    const kinds = new Set([...was.kinds.keys(), ...now.kinds.keys()]);
    let count = 0;
    for (const kind of kinds) count += held.become(owner, was.kinds.get(kind) ?? none, now.kinds.get(kind) ?? none);
    if (count > 0 || was.version !== now.version) held.putVersion(owner, now.version);
    if (alone) known.keep(owner, now);
    return count;
  }

  return {
    rows: held.rows,
    holding: held.holding,
    /** The rows that an owner has, when they are known; they are as they were put last. */
    knownOf: (owner: string): RowsByKind | undefined => known.get(owner)?.kinds,
    /** Whether so much is held back that it is to be committed first. */
    isFull: () => held.rows.size() > mostHeld,
    /** Nothing of what was held back, or is known, holds any longer. */
    clear(): void {
      held.holding.clear();
      known.clear();
    },
    replace(owner: string, version: number, kinds: RowsByKind): void {
      const was = known.get(owner) ?? read(owner);
      if (was.version === undefined || was.version < version) become(owner, was, { version, kinds });
    },
    /** Rows by a version, which is reached with the last of them. */
    replaceKinds(owner: string, version: number, { some, whole }: SomeKinds): void {
      const was = known.get(owner) ?? read(owner);
      if (was.version !== undefined && was.version >= version) return;
      const others = whole ? [...was.kinds].filter(([kind]) => whole.has(kind)) : was.kinds;
      become(owner, was, { version: whole ? version : was.version, kinds: new Map([...others, ...some]) });
    },
    /** By what is in the file, whoever wrote it. */
    mend(owner: string, version: number, kinds: RowsByKind): 'right' | 'mended' | 'later' {
      const was = read(owner);
      if ((was.version ?? 0) > version) return 'later';
      return become(owner, was, { version, kinds }) === 0 ? 'right' : 'mended';
    },
    forget(owner: string): void {
      become(owner, read(owner), { version: undefined, kinds: new Map() });
      known.drop(owner);
    },
  };
}

function storedRow({ list, key, body }: Record<string, unknown>): [place: string, StoredRow] {
  const place = placeOf(String(list), keyText(key as Uint8Array));
  return [place, { list: String(list), key: Buffer.from(key as Uint8Array), body: String(body) }];
}
