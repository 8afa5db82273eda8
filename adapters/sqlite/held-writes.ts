/** Rows of lists and versions of owners that are held back: how they become others, and the statements that write them. */
import { type Change, over } from './changes.ts';
import { heldOnes } from './held-ones.ts';
import { type HeldRow, heldRows } from './held-rows.ts';
import type { RowsAt, StoredRow } from './view-owners.ts';

/** Hears of each row that is to be put or removed. */
export type OnChange = (place: string, row: StoredRow) => void;

const putRows =
  'INSERT INTO views (list, key, owner, body) VALUES :rows ON CONFLICT DO UPDATE SET owner = excluded.owner, body = excluded.body';
const removeRows = 'DELETE FROM views WHERE (list, key, owner) IN (VALUES :rows)';
const putVersions = 'INSERT OR REPLACE INTO owners (owner, version) VALUES :rows';
const removeOwners = 'DELETE FROM owners WHERE owner IN (VALUES :rows)';

/** Rows and versions of owners that are held back, and how they are written. An owner without a version has no rows any longer. */
export function heldWrites(onChange: OnChange) {
  const rows = heldRows();
  const versions = heldOnes<number | undefined>();
  /** What another owner has put there meanwhile stays. */
  const remove = (place: string, row: HeldRow) => {
    if ((rows.at(place)?.owner ?? row.owner) === row.owner) rows.put(place, row);
  };
  const removeThose = (owner: string, was: RowsAt, now: RowsAt): number => {
    let count = 0;
    for (const [place, row] of was) {
      if (now.has(place)) continue;
      remove(place, { list: row.list, key: row.key, owner });
      onChange(place, row);
      count += 1;
    }
    return count;
  };
  const putThose = (owner: string, was: RowsAt, now: RowsAt): number => {
    let count = 0;
    for (const [place, row] of now) {
      if (was.get(place)?.body === row.body) continue;
      rows.put(place, { list: row.list, key: row.key, body: row.body, owner });
      onChange(place, row);
      count += 1;
    }
    return count;
  };
  const both = (act: 'committed' | 'undone' | 'clear') => () => {
    rows[act]();
    versions[act]();
  };
  return {
    rows,
    /** The rows that an owner has in lists of one kind become others; how many are put or removed. */
    become(owner: string, was: RowsAt, now: RowsAt): number {
      if (was === now) return 0;
      return removeThose(owner, was, now) + putThose(owner, was, now);
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
