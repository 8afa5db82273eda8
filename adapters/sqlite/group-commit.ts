/**
 * Transactions that many share. Work that arrives in the same turn of the event loop is committed together, and so waits for the disk once; what goes
 * along is in the same transaction as the next of it. If a transaction fails (disk full, I/O), nothing of it is kept: those that wait for it are told, and
 * what went along is done again in the next one.
 */
import type { DatabaseSync } from 'node:sqlite';

export interface GroupCommit {
  /** Runs synchronous work inside the next transaction; resolves with its result once that is committed. */
  submit<T>(work: () => T): Promise<T>;
  /**
   * Runs synchronous work at once, in the transaction that the next commit ends (a moment later at the latest), and resolves with its result before that.
   * For what is made of facts that are committed already and is made again when it is lost: a process that ends loses the last moment of it, in whole and
   * from its end. The work may be run again, on what was there before it.
   */
  along<T>(work: () => T): Promise<T>;
  /** Commits what went along and what waits. Throws the fault when it cannot. */
  now(): void;
  /** To be called before something is read that a store holds back until the commit. */
  beforeReading(): void;
  /** A store that holds writes back, and remembers what it wrote. */
  holding(store: Holding): void;
  /** Commits what waits; whatever comes later rejects. */
  end(): void;
}

export interface Holding {
  /** Writes what was held back. */
  write(): void;
  /** Nothing that was written since the last commit is there. */
  undone(): void;
}

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (fault: unknown) => void;
}

/** Milliseconds after which what went along is committed when nothing else is. */
const soon = 100;

/** `alone`: no other process or connection writes into the file. Otherwise what goes along waits for its commit, too, which comes in the same turn. */
export function groupCommit(database: DatabaseSync, { alone = false } = {}): GroupCommit {
  const transaction = sharedTransaction(database);
  let waiting: Waiting[] = [];
  let timer: NodeJS.Timeout | undefined;
  let ended = false;

  const flush = () => {
    clearTimeout(timer);
    timer = undefined;
    const group = waiting;
    waiting = [];
    try {
      const results = transaction.commit(group.map(({ work }) => work));
      for (const [index, { resolve }] of group.entries()) resolve(results[index] as never);
    } catch (fault) {
      for (const { reject } of group) reject(fault);
      if (ended || !transaction.isOpen()) throw fault;
      commitSoon();
      throw fault;
    }
  };
  const flushQuietly = () => {
    try {
      flush();
    } catch {
      // Those that wait were told, and what went along is tried again.
    }
  };
  const commitSoon = () => {
    timer ??= setTimeout(flushQuietly, soon);
  };
  const closed = () => Promise.reject(new Error('the store is closed'));

  const submit = <T>(work: () => T): Promise<T> =>
    ended
      ? closed()
      : new Promise((resolve, reject) => {
          waiting.push({ work, resolve, reject });
          if (waiting.length === 1) setImmediate(flushQuietly);
        });

  return {
    submit,
    async along(work) {
      if (!alone) return submit(work);
      if (ended) return closed();
      commitSoon();
      return transaction.add(work);
    },
    now: flush,
    beforeReading: transaction.write,
    holding: transaction.holding,
    end() {
      if (ended) return;
      ended = true;
      flushQuietly();
    },
  };
}

/** One transaction at a time, open from the first work in it until its commit. */
function sharedTransaction(database: DatabaseSync) {
  const stores: Holding[] = [];
  /** What went along since the last commit; `lost` is what a transaction that failed had of it. */
  let done: (() => unknown)[] = [];
  let lost: (() => unknown)[] = [];

  const begin = () => {
    if (!database.isTransaction) database.exec('BEGIN IMMEDIATE');
    for (const work of lost) work();
    done = [...lost, ...done];
    lost = [];
  };
  const write = () => {
    for (const store of stores) store.write();
  };
  const undo = () => {
    lost = [...lost, ...done];
    done = [];
    for (const store of stores) store.undone();
    // After some faults (disk full, I/O) SQLite has rolled back by itself.
    if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
  };
  const orUndo = <T>(work: () => T): T => {
    try {
      return work();
    } catch (fault) {
      undo();
      again();
      throw fault;
    }
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
    holding: (store: Holding) => void stores.push(store),
    isOpen: () => database.isOpen,
    add: <T>(work: () => T): T =>
      orUndo(() => {
        begin();
        const result = work();
        done.push(work);
        return result;
      }),
    write: () => {
      if (done.length > 0) orUndo(write);
    },
    commit: (works: readonly (() => unknown)[]): unknown[] => {
      if (works.length === 0 && done.length === 0 && lost.length === 0) return [];
      return orUndo(() => {
        begin();
        const results = works.map(work => work());
        write();
        database.exec('COMMIT');
        done = [];
        return results;
      });
    },
  };
}
