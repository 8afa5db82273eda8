/**
 * Who writes into a file: the connection that also reads it, or one of its own in a thread of its own, so that nobody who is answered meanwhile waits for
 * the disk. Both run the same changes in the same way, and say that they are done only when they are on the disk.
 */
import type { DatabaseSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { type Change, type Changed, changesOn } from './changes.ts';
import type { DatabaseFile } from './database.ts';

export interface Writer {
  /**
   * Runs changes in one transaction; what each did, once it is on the disk. `collect` is called when they are about to be run, on this thread inside the
   * transaction. Rejects when nothing of it was kept.
   */
  commit(collect: () => readonly Change[]): Promise<readonly Changed[]>;
  /** Brings the write-ahead log into the file, so that no byte of what was removed is left in it. */
  emptyLog(): Promise<void>;
  /** How the connection that writes waits for the disk, by its own word. */
  durability(): Promise<Durability>;
  /** Why nothing can be written any longer; undefined as long as it can. */
  stopped(): string | undefined;
  /** After the last commit. */
  close(): Promise<void>;
}

export interface Durability {
  readonly file: string | undefined;
  /** 2 is FULL, 3 is EXTRA. */
  readonly synchronous: number;
  readonly journal: string;
  readonly flushed: number;
}

/** What a thread that writes is asked for, each with the number of its answer. */
export type Asked =
  | { readonly what: 'commit'; readonly changes: readonly Change[] }
  | { readonly what: 'empty-log' }
  | { readonly what: 'durability' }
  | { readonly what: 'close' };

/** What it answers, in the order in which it was asked. */
export type Answered = { readonly done: unknown } | { readonly fault: Fault };

/** A fault on its way to another thread, with what tells a full disk from others. */
interface Fault {
  readonly message: string;
  readonly code?: unknown;
  readonly errcode?: unknown;
}

export function writerHere(database: DatabaseSync): Writer {
  const run = changesOn(database);
  return {
    commit: async collect => run(collect),
    emptyLog: async () => emptyLogOf(database),
    durability: async () => durabilityOf(database),
    stopped: () => undefined,
    close: async () => undefined,
  };
}

/** The file has been opened before, and is as this version of the program makes it. */
export function writerApart(file: DatabaseFile): Writer {
  const worker = new Worker(new URL('./writer-worker.ts', import.meta.url), { workerData: file });
  const waiting: { readonly resolve: (done: never) => void; readonly reject: (fault: Error) => void }[] = [];
  let stopped: Error | undefined;
  worker.unref();
  worker.on('message', (answer: Answered) => {
    const first = waiting.shift();
    if (waiting.length === 0) worker.unref();
    if ('fault' in answer) first?.reject(Object.assign(new Error(answer.fault.message), answer.fault));
    else first?.resolve(answer.done as never);
  });
  const stop = (why: string) => {
    stopped ??= new Error(`the store cannot be written any longer: ${why}. Start the host again.`);
    for (const { reject } of waiting.splice(0)) reject(stopped);
  };
  worker.on('error', ({ message }) => stop(message));
  worker.on('exit', () => stop('its thread has ended'));
  /** The process stays while an answer is awaited. */
  const ask = <T>(asked: Asked): Promise<T> => {
    if (stopped) return Promise.reject(stopped);
    return new Promise((resolve, reject) => {
      waiting.push({ resolve, reject });
      worker.ref();
      worker.postMessage(asked);
    });
  };
  return {
    commit: async collect => ask({ what: 'commit', changes: collect() }),
    emptyLog: () => ask({ what: 'empty-log' }),
    durability: () => ask({ what: 'durability' }),
    stopped: () => stopped?.message,
    async close() {
      if (!stopped) await ask({ what: 'close' });
      await worker.terminate();
    },
  };
}

export function faultFor(error: unknown): Fault {
  const { message, code, errcode } = error as Error & { code?: unknown; errcode?: unknown };
  return { message, ...(code !== undefined && { code }), ...(errcode !== undefined && { errcode }) };
}

export function emptyLogOf(database: DatabaseSync): void {
  database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
}

export function durabilityOf(database: DatabaseSync): Durability {
  const value = (name: string) => Object.values(database.prepare(`PRAGMA ${name}`).get() ?? {})[0];
  return {
    file: database.location()?.split('/').at(-1),
    synchronous: Number(value('synchronous')),
    journal: String(value('journal_mode')),
    flushed: Number(value('fullfsync')),
  };
}
