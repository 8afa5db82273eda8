/**
 * Group commit: work that arrives in the same turn of the event loop becomes one transaction, and so one wait for the disk.
 * Every promise settles after the COMMIT. If the transaction fails (disk full, I/O), nothing of it is kept and every promise of
 * it rejects with the same fault.
 */
import type { DatabaseSync } from 'node:sqlite';

export interface GroupCommit {
  /** Runs synchronous work inside the next transaction; resolves with its result once that is committed. */
  submit<T>(work: () => T): Promise<T>;
  /** Commits what waits; whatever is submitted later rejects. */
  end(): void;
}

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (fault: unknown) => void;
}

/** `committed` is called after each transaction that was committed, when its promises have been settled. */
export function groupCommit(database: DatabaseSync, committed: () => void = () => {}): GroupCommit {
  let waiting: Waiting[] = [];
  let ended = false;

  const flush = () => {
    const group = waiting;
    waiting = [];
    if (group.length > 0 && commit(database, group)) committed();
  };

  return {
    submit: work =>
      new Promise((resolve, reject) => {
        if (ended) return reject(new Error('the store is closed'));
        waiting.push({ work, resolve, reject });
        if (waiting.length === 1) setImmediate(flush);
      }),
    end() {
      flush();
      ended = true;
    },
  };
}

function commit(database: DatabaseSync, group: readonly Waiting[]): boolean {
  const results: unknown[] = [];
  try {
    database.exec('BEGIN IMMEDIATE');
    for (const { work } of group) results.push(work());
    database.exec('COMMIT');
  } catch (fault) {
    for (const { reject } of group) reject(fault);
    // After some faults (disk full, I/O) SQLite has rolled back by itself.
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
    return false;
  }
  for (const [index, { resolve }] of group.entries()) resolve(results[index] as never);
  return true;
}
