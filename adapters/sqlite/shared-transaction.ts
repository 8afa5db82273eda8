/**
 * One transaction at a time, open from the first work in it until its commit, and what stores hold back until one. What a transaction that failed had of
 * other work than that of its commit is done again in the next.
 */
import type { DatabaseSync } from 'node:sqlite';

/** What a store holds back: whoever reads it there finds it. */
export interface Holding {
  isHolding(): boolean;
  /** Writes what is held back. */
  write(): void;
  /** What was written is in the file. */
  committed(): void;
  /** What was written since the last commit is not in the file, and is held back again. */
  undone(): void;
  /** Nothing is held back any longer; whoever wanted it was told. */
  clear(): void;
}

interface Work {
  readonly work: () => unknown;
}

/** `alone`: no other process or connection writes into the file. */
export function sharedTransaction(database: DatabaseSync, { alone }: { readonly alone: boolean }) {
  const stores = heldBy(alone);
  const open = undoable(database, stores.undone);
  return {
    holding: stores.add,
    isOpen: () => database.isOpen,
    add: <T>(work: () => T): T =>
      open.orUndo(() => {
        const result = work();
        open.note(work);
        return result;
      }),
    /** Writes what is held back, without committing it. */
    write(): void {
      if (stores.isHolding()) open.orUndo(stores.write);
    },
    /** What each work gave; `all`: with what is held back. */
    commit(works: readonly Work[], all: boolean): unknown[] {
      if (works.length === 0 && open.isEmpty() && !(all && stores.isHolding())) return [];
      return open.orUndo(() => {
        const results = works.map(({ work }) => work());
        if (all) stores.write();
        database.exec('COMMIT');
        open.committed();
        stores.committed();
        return results;
      });
    },
  };
}

/** Work in the open transaction, which is rolled back when some of it fails. */
function undoable(database: DatabaseSync, undone: () => void) {
  /** What went along since the last commit; `lost` is what a transaction that failed had of it. */
  let done: (() => unknown)[] = [];
  let lost: (() => unknown)[] = [];
  let inside = false;

  const begin = () => {
    if (!database.isTransaction) database.exec('BEGIN IMMEDIATE');
    const before = lost;
    lost = [];
    done = [...before, ...done];
    for (const work of before) work();
  };
  const undo = () => {
    lost = [...lost, ...done];
    done = [];
    undone();
    // After some faults (disk full, I/O) SQLite has rolled back by itself.
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
  };
  /** Whoever reads meanwhile finds what went along. What cannot be done again now is tried with the next work. */
  const again = () => {
    try {
      if (lost.length > 0) begin();
    } catch {
      undo();
    }
  };
  return {
    note: (work: () => unknown) => void done.push(work),
    isEmpty: () => lost.length === 0 && !database.isTransaction,
    committed(): void {
      done = [];
    },
    /** Work of which a part is written by itself is undone as a whole. */
    orUndo<T>(work: () => T): T {
      if (inside) return work();
      inside = true;
      try {
        begin();
        return work();
      } catch (fault) {
        undo();
        again();
        throw fault;
      } finally {
        inside = false;
      }
    },
  };
}

/** What all stores hold back. */
function heldBy(alone: boolean) {
  const stores: Holding[] = [];
  return {
    add: (store: Holding) => void stores.push(store),
    isHolding: () => stores.some(store => store.isHolding()),
    write(): void {
      for (const store of stores) store.write();
    },
    committed(): void {
      for (const store of stores) store.committed();
    },
    undone(): void {
      for (const store of stores) {
        if (alone) store.undone();
        else store.clear();
      }
    },
  };
}
