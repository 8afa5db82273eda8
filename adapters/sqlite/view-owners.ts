/** What owners have in lists, by the kinds of the lists: of those that changed last it is known, so that it is not read again. */

/** A row as it is stored. */
export interface StoredRow {
  readonly list: string;
  readonly key: Buffer;
  readonly body: string;
}

/** Rows of one kind of list, by their places. */
export type RowsAt = ReadonlyMap<string, StoredRow>;

/** Rows by the kinds of their lists; a kind without rows may be absent. */
export type RowsByKind = ReadonlyMap<string, RowsAt>;

/** Kinds of lists that an owner may have rows in. */
export interface Kinds {
  has(kind: string): boolean;
}

/** What an owner has. */
export interface Owned {
  readonly version: number | undefined;
  readonly kinds: RowsByKind;
}

/** Characters of the rows that are known. */
const mostKnown = 8 * 1024 * 1024;

export function placeOf(list: string, key: string): string {
  return `${list}\u0000${key}`;
}

/** What comes before the first `/` of the name of a list. */
export function kindOf(list: string): string {
  const end = list.indexOf('/');
  return end < 0 ? list : list.slice(0, end);
}

/** Those of each kind together. */
export function byKind(rows: Iterable<readonly [place: string, row: StoredRow]>): Map<string, Map<string, StoredRow>> {
  const kinds = new Map<string, Map<string, StoredRow>>();
  for (const [place, row] of rows) {
    const kind = kindOf(row.list);
    const ofKind = kinds.get(kind) ?? new Map<string, StoredRow>();
    kinds.set(kind, ofKind.set(place, row));
  }
  return kinds;
}

export const none: RowsAt = new Map();

/** What owners have, of those that changed last. */
export function knownOwners() {
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
      const entry = { ...owned, size: sizeOf(owned) };
      owners.set(owner, entry);
      size += entry.size;
      while (size > mostKnown) drop(owners.keys().next().value as string);
    },
    drop,
    clear(): void {
      owners.clear();
      size = 0;
    },
  };
}

function sizeOf({ kinds }: Owned): number {
  let size = 200;
  for (const rows of kinds.values()) for (const [place, { body }] of rows) size += place.length + body.length;
  return size;
}
