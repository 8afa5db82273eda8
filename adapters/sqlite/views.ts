/**
 * Lists and inboxes, beside the facts that they are made of. A replace is all or nothing and writes only the rows that changed; it is read at once, and is
 * written with others within a second. A row belongs to one owner: two owners never name the same list and key.
 */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, checkSize, isName } from '#adapters/limits.ts';
import { allRows } from '#adapters/rows-when-asked.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { GroupCommit } from './group-commit.ts';
import { asFound, type HeldRows } from './held-rows.ts';
import { knownHeads } from './known-heads.ts';
import { knownPages } from './known-pages.ts';
import { type OwedRows, owedRows } from './owed-rows.ts';
import { pagesInTurns } from './turns.ts';
import { headsIn } from './view-heads.ts';
import { keyBytes } from './view-keys.ts';
import { kindOf, none, placeOf, type RowsByKind, type StoredRow } from './view-owners.ts';
import { pagesIn } from './view-pages.ts';
import { viewRow } from './view-row.ts';
import { rowsIn } from './view-rows.ts';
import { viewWrites } from './view-writes.ts';

/** The rows lie in the order in which they came, so that those of one owner, which change together, are on few pages of the file. */
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

/** The lists of one machine, which can be held against the facts they were made from. */
export interface CheckedViews extends ViewStore {
  /** Makes the rows of `owner` exactly these, also those of this very version; `later` when a later version was applied. */
  mend(owner: string, version: number, rows: readonly ViewRow[]): Promise<'right' | 'mended' | 'later'>;
  /** The owners of rows, in order, so many at most: those after one that is named. */
  owners(after: string, limit: number): Promise<string[]>;
  /** Removes the rows of an owner, as if it had never been. */
  forget(owner: string): Promise<void>;
}

/** `alone`: nobody else writes into the file. */
export function sqliteViews(database: DatabaseSync, group: GroupCommit, { alone = false } = {}): CheckedViews {
  const known = alone ? knownLists() : undefined;
  const writes = viewWrites(database, { alone, onChange: known?.changed ?? (() => {}) });
  const owed = owedTo(writes);
  const owners = ownersIn(database);
  const clear = () => {
    owed.clear();
    writes.clear();
    known?.clear();
  };
  group.holding({ ...withOwed(writes.holding, owed), clear });
  let emptied: Promise<unknown> = Promise.resolve();
  /** Changes lists when they are empty, if they are being emptied, and not too much is held back: what is in the file until then is no longer there after it. */
  const change = async <T>(work: () => T): Promise<T> => {
    for (let before: unknown; before !== emptied; ) {
      before = emptied;
      await emptied.catch(() => {});
      if (writes.isFull()) await group.now();
    }
    return group.hold(work);
  };
  /** Puts the rows of an owner right, after those that it is owed. */
  const put = async <T>(owner: string, rows: Rows, become: (wanted: RowsByKind) => T): Promise<T> => {
    checkName('an owner', owner);
    const wanted = stored(rows.now, rows.before);
    return change(() => {
      owed.settleOwner(owner);
      return become(wanted);
    });
  };
  const replace: CheckedViews['replace'] = (owner, version, rows) =>
    put(owner, { now: rows, before: writes.knownOf(owner) }, wanted => writes.replace(owner, version, wanted));

  return {
    replace,
    async replaceWhenAsked(owner, version, rows) {
      if (!alone) return replace(owner, version, allRows(rows));
      checkName('an owner', owner);
      await change(() => owed.owe(owner, version, rows));
    },
    ...readsOf(database, { held: writes.rows, known, owed }),
    mend: (owner, version, rows) => put(owner, { now: rows }, wanted => writes.mend(owner, version, wanted)),
    forget: owner =>
      group.hold(() => {
        owed.settleOwner(owner);
        known?.clear();
        writes.forget(owner);
      }),
    async owners(after, limit) {
      await group.now();
      return owners(after, limit);
    },
    async clear() {
      clear();
      emptied = group.submit([removeAll('views'), removeAll('owners')]);
      await emptied;
      known?.clear();
    },
  };
}

interface Rows {
  readonly now: readonly ViewRow[];
  /** What the owner is known to have: what stays as it is was checked when it came. */
  readonly before?: RowsByKind | undefined;
}

type ViewWrites = ReturnType<typeof viewWrites>;

function owedTo(writes: ViewWrites): OwedRows {
  return owedRows((owner, version, { parts, whole }) => {
    const before = writes.knownOf(owner);
    const some = parts.flatMap(part => {
      const found = storedOnce(part.rows, before);
      const other = [...found.keys()].find(kind => !part.kinds.includes(kind));
      if (other !== undefined) throw new RangeError(`rows for lists of ${part.kinds.join(', ')} stand in a list of ${other}`);
      return part.kinds.map(kind => [kind, found.get(kind) ?? none] as const);
    });
    writes.replaceKinds(owner, version, { some: new Map(some), whole });
  });
}

/** Of rows that stay the very same over several changes of their owner, which are frozen: as they were stored then, and then they are not compared again. */
const storedBefore = new WeakMap<readonly ViewRow[], RowsByKind>();

function storedOnce(rows: readonly ViewRow[], before: RowsByKind | undefined): RowsByKind {
  if (rows.length === 0 || !Object.isFrozen(rows)) return stored(rows, before);
  const found = storedBefore.get(rows) ?? stored(rows, before);
  storedBefore.set(rows, found);
  return found;
}

/** What is owed is worked out before it is written. */
function withOwed(holding: ViewWrites['holding'], owed: OwedRows): ViewWrites['holding'] {
  return {
    ...holding,
    isHolding: () => owed.isOwing() || holding.isHolding(),
    changes() {
      owed.settleAll();
      return holding.changes();
    },
  };
}

interface Reads {
  readonly held: HeldRows;
  readonly known: ReturnType<typeof knownLists> | undefined;
  readonly owed: OwedRows;
}

/** Whoever reads a list sees the rows in it that are held back, and those that are owed. */
function readsOf(database: DatabaseSync, { held, known, owed }: Reads): Pick<ViewStore, 'get' | 'some' | 'page' | 'heads'> {
  const one = database.prepare('SELECT list, key, body FROM views WHERE list = ? AND key = ?');
  const page = pagesIn(database, held, known?.pages);
  const heads = headsIn(database, held, { known: known?.heads, page });
  const byKeys = rowsIn(database, held, known?.heads);
  return {
    async get(list, key) {
      if (!isName(list) || !isName(key)) return undefined;
      owed.settle(list);
      const waiting = held.at(placeOf(list, key));
      const row = waiting ? asFound(waiting)[0] : one.get(list, keyBytes(key));
      return row && viewRow(row);
    },
    async some(list, keys, how) {
      owed.settle(list);
      return byKeys(list, keys, how);
    },
    page: pagesInTurns((list, query) => {
      owed.settle(list);
      return page(list, query);
    }),
    async heads(lists, limit) {
      owed.settle(...lists);
      return heads(lists, limit);
    },
  };
}

/** From one owner to the next by the index: what others have is not walked through. */
function ownersIn(database: DatabaseSync) {
  const owners = database.prepare(
    `WITH RECURSIVE later(owner) AS (
       SELECT min(owner) FROM views WHERE owner > ?
       UNION ALL SELECT (SELECT min(owner) FROM views WHERE owner > later.owner) FROM later WHERE later.owner IS NOT NULL
     ) SELECT owner FROM later WHERE owner IS NOT NULL LIMIT ?`,
  );
  return (after: string, limit: number): string[] => owners.all(after, limit).map(row => String(row.owner));
}

/** What is known of lists that have not changed since they were read. */
function knownLists() {
  const pages = knownPages();
  const heads = knownHeads();
  return {
    pages,
    heads,
    changed(place: string, row: StoredRow): void {
      pages.changed(row.list);
      heads.changed(place, row);
    },
    clear(): void {
      pages.clear();
      heads.clear();
    },
  };
}

const removeAll = (table: string) => ({ sql: `DELETE FROM ${table}`, rows: [[]] });

/** By the kinds of their lists. */
function stored(rows: readonly ViewRow[], before: RowsByKind | undefined): Map<string, Map<string, StoredRow>> {
  const kinds = new Map<string, Map<string, StoredRow>>();
  for (const { list, key, body } of rows) {
    const kind = kindOf(list);
    const ofKind = kinds.get(kind) ?? new Map<string, StoredRow>();
    const place = placeOf(list, key);
    if (ofKind.has(place)) throw new RangeError(`the row ${JSON.stringify([list, key])} is there twice`);
    const text = JSON.stringify(body ?? null);
    const same = before?.get(kind)?.get(place);
    kinds.set(kind, ofKind.set(place, same?.body === text ? same : checked({ list, key }, text)));
  }
  return kinds;
}

function checked({ list, key }: Pick<ViewRow, 'list' | 'key'>, text: string): StoredRow {
  checkName('a list', list);
  checkName('a key', key);
  checkSize(`row ${JSON.stringify([list, key])}`, text);
  return { list, key: keyBytes(key), body: text };
}
