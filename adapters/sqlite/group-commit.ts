/**
 * Transactions that many share. What arrives in the same turn of the event loop, in turns that follow each other, or while another transaction waits for
 * the disk, is committed together; what is held back is written within a second. If a transaction fails (disk full, I/O), nothing of it is kept: those
 * that wait for it are told, and what was held back is written again in the next one.
 */
import type { Change, Changed } from './changes.ts';
import type { Durability, Writer } from './writer.ts';

export interface GroupCommit {
  /** Runs changes inside the next transaction; resolves with what each did once that is on the disk. */
  submit(changes: readonly Change[]): Promise<readonly Changed[]>;
  /**
   * Runs, at once, work that changes only what stores hold back, and resolves with its result. For what is made of facts that are committed already, and is
   * made again when it is lost: it is written once, with a commit within a second, and may be lost together with how far facts were followed, which is held
   * back as well.
   */
  hold<T>(work: () => T): Promise<T>;
  /** Commits what is held back and what waits: afterwards it is in the file. Rejects with the fault when it cannot. */
  now(): Promise<void>;
  /** A store that holds writes back. */
  holding(store: Holding): void;
  /** Commits everything and empties the write-ahead log, so that no byte of what was removed is left in it. */
  emptyLog(): Promise<void>;
  durability(): Promise<Durability>;
  /** Commits what waits and what is held back, with what is held back because of that; whatever comes later rejects. */
  end(): Promise<void>;
}

/** What a store holds back until a commit: whoever reads it there finds it, also while it is being written. */
export interface Holding {
  isHolding(): boolean;
  /** What is held back, as changes, which are then on their way. */
  changes(): readonly Change[];
  /** What was on its way is in the file. */
  committed(): void;
  /** What was on its way is not in the file, and is held back again. */
  undone(): void;
  /** Nothing is held back any longer; whoever wanted it was told. */
  clear(): void;
}

interface Waiting {
  readonly changes: () => readonly Change[];
  readonly resolve: (done: readonly Changed[]) => void;
  readonly reject: (fault: unknown) => void;
}

/** Milliseconds after which what is held back is committed by itself. */
const soon = 1_000;

/** Milliseconds after which what is held back is written with the next commit. */
const longEnough = 500;

/** Turns of the event loop in which nobody joined, after which what waits is committed, and turns after which it is in any case. */
const quietTurns = 2;
const mostTurns = 12;

/** `alone`: no other process writes into the file. Otherwise what is held back waits for its commit, too, which comes in the same turn. */
export function groupCommit(writer: Writer, { alone = false } = {}): GroupCommit {
  const stores = heldBy(alone);
  let waiting: Waiting[] = [];
  let ended = false;
  /** Since when something is held back. */
  let since: number | undefined;
  const isTime = () => !alone || (since !== undefined && performance.now() - since >= longEnough);
  const alarm = alarmAfter(soon, () => quietly(flush(true)));

  const commit = async (all: boolean): Promise<void> => {
    const group = waiting;
    waiting = [];
    if (group.length === 0 && !(all && stores.isHolding())) return;
    if (all) since = undefined;
    await commitTogether(writer, group, all ? stores : undefined).catch(fault => {
      since ??= performance.now();
      if (!ended) alarm.again();
      throw fault;
    });
    if (!stores.isHolding()) alarm.off();
  };
  const inTurn = oneAfterTheOther();
  const flush = (all?: boolean): Promise<void> => inTurn(() => commit(all ?? isTime()));
  const joins = afterTurns(() => void quietly(flush()));
  const wait = (changes: Waiting['changes']): Promise<readonly Changed[]> =>
    ended
      ? closed()
      : new Promise((resolve, reject) => {
          waiting.push({ changes, resolve, reject });
          joins(waiting.length === 1);
        });

  return {
    submit: changes => wait(() => changes),
    async hold<T>(work: () => T) {
      if (ended) return closed();
      if (!alone) return insideTransaction(work, wait);
      since ??= performance.now();
      alarm.on();
      return work();
    },
    now: () => flush(true),
    holding: stores.add,
    async emptyLog() {
      await flush(true);
      await writer.emptyLog();
    },
    durability: writer.durability,
    async end() {
      // Whoever hears now that rows cannot be worked out keeps that for another try, and would be refused after the end.
      await quietly(flush(true));
      ended = true;
      await quietly(flush(true));
      alarm.off();
    },
  };
}

const closed = () => Promise.reject(new Error('the store is closed'));

/** Work on what another process may change, too, sees what is there then. */
async function insideTransaction<T>(work: () => T, wait: (changes: Waiting['changes']) => Promise<unknown>): Promise<T> {
  let result: T | undefined;
  await wait(() => {
    result = work();
    return [];
  });
  return result as T;
}

/** One transaction with what a group waits for and what is held back. Whoever waits hears what came of it; rejects with the fault. */
async function commitTogether(
  writer: Writer,
  group: readonly Waiting[],
  held: ReturnType<typeof heldBy> | undefined,
): Promise<void> {
  const counts: number[] = [];
  const collect = () => {
    const theirs = group.map(({ changes }) => changes());
    counts.push(...theirs.map(changes => changes.length));
    return [...theirs.flat(), ...(held?.changes() ?? [])];
  };
  try {
    const done = await writer.commit(collect);
    held?.committed();
    answer(group, counts, done);
  } catch (fault) {
    held?.undone();
    for (const { reject } of group) reject(fault);
    throw fault;
  }
}

/** What comes while something is under way waits for it. */
function oneAfterTheOther(): (work: () => Promise<void>) => Promise<void> {
  let last: Promise<void> = Promise.resolve();
  return work => {
    const mine = last.then(work);
    last = quietly(mine);
    return mine;
  };
}

/** To each of those that wait what its changes did. */
function answer(group: readonly Waiting[], counts: readonly number[], done: readonly Changed[]): void {
  let from = 0;
  for (const [index, { resolve }] of group.entries()) {
    const until = from + (counts[index] ?? 0);
    resolve(done.slice(from, until));
    from = until;
  }
}

/** Those that wait were told of a fault, and everything else is tried again. */
const quietly = (commit: Promise<void>): Promise<void> => commit.catch(() => {});

/** What all stores hold back. */
function heldBy(alone: boolean) {
  const stores: Holding[] = [];
  return {
    add: (store: Holding) => void stores.push(store),
    isHolding: () => stores.some(store => store.isHolding()),
    changes: () => stores.flatMap(store => store.changes()),
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
