/**
 * Transactions that many share. Work that arrives in the same turn of the event loop, or in turns that follow each other, is committed together, and so waits for the disk once; what goes
 * along is in the same transaction as the next of it; what is held back is written within a second. If a transaction fails (disk full, I/O), nothing of it
 * is kept: those that wait for it are told, and what went along and what was held back is written again in the next one.
 */
import type { DatabaseSync } from 'node:sqlite';
import { type Holding, sharedTransaction } from './shared-transaction.ts';

export interface GroupCommit {
  /** Runs synchronous work inside the next transaction; resolves with its result once that is committed. */
  submit<T>(work: () => T): Promise<T>;
  /**
   * Runs synchronous work at once, in the transaction that the next commit ends (a moment later at the latest), and resolves with its result before that.
   * For what is made of facts that are committed already and is made again when it is lost: a process that ends loses the last moment of it, in whole and
   * from its end. The work may be run again, on what was there before it.
   */
  along<T>(work: () => T): Promise<T>;
  /**
   * Runs, at once, work that changes only what stores hold back, and resolves with its result. For what is made of facts, too, and is changed several times
   * in a second: it is written once, with a commit within a second, and may be lost together with how far facts were followed, which is held back as well.
   */
  hold<T>(work: () => T): Promise<T>;
  /** Commits what went along, what is held back and what waits. Throws the fault when it cannot. */
  now(): void;
  /** Writes what is held back into the open transaction, before something of it is read from the file or removed there. */
  writeHeld(): void;
  /** A store that holds writes back. */
  holding(store: Holding): void;
  /** Commits what waits; whatever comes later rejects. */
  end(): void;
}

interface Waiting {
  readonly work: () => unknown;
  readonly resolve: (result: never) => void;
  readonly reject: (fault: unknown) => void;
}

/** Milliseconds after which what went along, or is held back, is committed by itself. */
const soon = 1_000;

/** Milliseconds after which what is held back is written with the next commit. */
const longEnough = 500;

/** Turns of the event loop in which nobody joined, after which what waits is committed, and turns after which it is in any case. */
const quietTurns = 2;
const mostTurns = 12;

/**
 * `alone`: no other process or connection writes into the file. Otherwise what goes along, or is held back, waits for its commit, too, which comes in the
 * same turn.
 */
export function groupCommit(database: DatabaseSync, { alone = false } = {}): GroupCommit {
  const transaction = sharedTransaction(database, { alone });
  let waiting: Waiting[] = [];
  let ended = false;
  const alarm = alarmAfter(soon, () => quietly(() => flush(true)));
  /** Since when something is held back. */
  let since: number | undefined;
  const isTime = () => !alone || (since !== undefined && performance.now() - since >= longEnough);

  /** `all`: with what is held back. */
  const flush = (all = isTime()) => {
    const group = waiting;
    waiting = [];
    try {
      answer(group, transaction.commit(group, all));
    } catch (fault) {
      for (const { reject } of group) reject(fault);
      if (transaction.isOpen()) alarm.again();
      throw fault;
    }
    settled(all);
  };
  const settled = (all: boolean) => {
    if (all) since = undefined;
    if (since === undefined) alarm.off();
  };
  const joins = afterTurns(() => quietly(flush));
  const submit = <T>(work: () => T): Promise<T> =>
    ended
      ? closed()
      : new Promise((resolve, reject) => {
          waiting.push({ work, resolve, reject });
          joins(waiting.length === 1);
        });
  const atOnce = async <T>(work: () => T): Promise<T> => {
    if (ended) return closed();
    alarm.on();
    return work();
  };

  return {
    submit,
    along: work => (alone ? atOnce(() => transaction.add(work)) : submit(work)),
    hold(work) {
      if (!alone) return submit(work);
      since ??= performance.now();
      return atOnce(work);
    },
    now: () => flush(true),
    writeHeld: transaction.write,
    holding: transaction.holding,
    end() {
      if (ended) return;
      ended = true;
      quietly(() => flush(true));
      alarm.off();
    },
  };
}

const closed = () => Promise.reject(new Error('the store is closed'));

function answer(group: readonly Waiting[], results: readonly unknown[]): void {
  for (const [index, { resolve }] of group.entries()) resolve(results[index] as never);
}

/** Those that wait were told of a fault, and everything else is tried again. */
function quietly(commit: () => void): void {
  try {
    commit();
  } catch {}
}

/**
 * Calls back when some turns of the event loop have passed in which nobody joined. Requests are let in one at a turn: a commit at each would be shared by
 * nobody. With nobody else there, turns take no time.
 */
function afterTurns(done: () => void): (first: boolean) => void {
  let joined = false;
  const wait = (quiet: number, left: number) => {
    const alone = joined ? 0 : quiet + 1;
    joined = false;
    if (alone < quietTurns && left > 1) setImmediate(wait, alone, left - 1);
    else done();
  };
  return first => {
    joined = true;
    if (first) setImmediate(wait, 0, mostTurns);
  };
}

/** Rings once, so many milliseconds after it was set and not put off. */
function alarmAfter(milliseconds: number, ring: () => void) {
  let timer: NodeJS.Timeout | undefined;
  const off = () => {
    clearTimeout(timer);
    timer = undefined;
  };
  const on = () => {
    timer ??= setTimeout(() => {
      timer = undefined;
      ring();
    }, milliseconds);
  };
  return {
    on,
    off,
    again(): void {
      off();
      on();
    },
  };
}
