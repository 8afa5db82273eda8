/**
 * Counts what SQLite and the disk are asked for by this thread, and by those that it lets write: statements, transactions, rows that change, waits for the disk, and bytes of the
 * write-ahead logs. Counts and no times, so that they say the same on a busy machine.
 */
import { statSync } from 'node:fs';
import { type FileHandle, open } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import { Worker } from 'node:worker_threads';
import { type Change, type Changed, statementsOf } from '#adapters/sqlite/changes.ts';
import type { Asked } from '#adapters/sqlite/writer.ts';

export interface SqliteCounts {
  /** Statements that were run, those that begin and end transactions not among them. */
  statements: number;
  transactions: number;
  /** Commits of a store that waits for the disk, and journals that were synced. */
  durableWaits: number;
  /** Rows that were put, changed or removed. */
  rows: number;
  /** Rows that were given back. */
  read: number;
  /** How often each statement was run. */
  readonly bySql: Map<string, number>;
}

type Method = (...args: unknown[]) => unknown;

/** Counts from now on; `stop` puts everything back. */
export async function countSqlite(): Promise<{ readonly counts: SqliteCounts; stop(): void }> {
  const counts: SqliteCounts = { statements: 0, transactions: 0, durableWaits: 0, rows: 0, read: 0, bySql: new Map() };
  const note = (sql: string) => {
    counts.statements += 1;
    counts.bySql.set(sql, (counts.bySql.get(sql) ?? 0) + 1);
  };
  const putBack = (['run', 'get', 'all', 'iterate'] as const).map(name =>
    around(StatementSync.prototype, name, (was, statement, args) => {
      note((statement as StatementSync).sourceSQL);
      const answer = was.apply(statement, args);
      if (name === 'run') counts.rows += Number((answer as { changes: number }).changes);
      if (name === 'all') counts.read += (answer as unknown[]).length;
      if (name === 'get' && answer !== undefined) counts.read += 1;
      return answer;
    }),
  );
  putBack.push(
    around(DatabaseSync.prototype, 'exec', (was, database, args) => {
      const sql = String(args[0]);
      const waits = sql === 'COMMIT' && isFull(database as DatabaseSync);
      const answer = was.apply(database, args);
      if (sql.startsWith('BEGIN')) counts.transactions += 1;
      else if (waits) counts.durableWaits += 1;
      else if (sql !== 'COMMIT' && sql !== 'ROLLBACK') note(sql);
      return answer;
    }),
  );
  putBack.push(
    around(Worker.prototype, 'postMessage', (was, worker, args) => {
      const asked = args[0] as Partial<Asked> | undefined;
      if (asked?.what === 'commit') {
        counts.transactions += 1;
        counts.durableWaits += 1;
        for (const change of (asked as { changes: readonly Change[] }).changes) {
          for (const { sql } of statementsOf(change)) note(sql);
        }
        (worker as Worker).once('message', ({ done }: { done?: readonly Changed[] }) => {
          counts.rows += (done ?? []).reduce((sum, { count }) => sum + count, 0);
        });
      }
      return was.apply(worker, args);
    }),
  );
  for (const name of ['sync', 'datasync'] as const)
    putBack.push(
      around(await fileHandles(), name, (was, file, args) => {
        counts.durableWaits += 1;
        return was.apply(file, args);
      }),
    );
  return {
    counts,
    stop() {
      for (const undo of putBack) undo();
    },
  };
}

const prepare = DatabaseSync.prototype.prepare;
const get = StatementSync.prototype.get;

/** Asked past the counting. */
function isFull(database: DatabaseSync): boolean {
  const statement = prepare.call(database, 'PRAGMA synchronous');
  return Number((get as () => Record<string, unknown>).call(statement).synchronous) >= 2;
}

function around(prototype: object, name: string, act: (was: Method, self: unknown, args: unknown[]) => unknown): () => void {
  const was = Reflect.get(prototype, name) as Method;
  Reflect.set(prototype, name, function (this: unknown, ...args: unknown[]) {
    return act(was, this, args);
  });
  return () => void Reflect.set(prototype, name, was);
}

async function fileHandles(): Promise<object> {
  const file: FileHandle = await open(import.meta.filename, 'r');
  await file.close();
  return Object.getPrototypeOf(file);
}

/**
 * Bytes that the write-ahead logs of a state folder have grown by. Readers that stay where they are keep the logs from beginning anew; `close`
 * lets go of them.
 */
export function watchLogs(folder: string, names: readonly string[]): { bytes(): number; close(): void } {
  const readers = names.map(name => {
    const reader = new DatabaseSync(join(folder, name), { readOnly: true });
    reader.exec('BEGIN');
    reader.prepare('SELECT count(*) FROM sqlite_schema').get();
    return reader;
  });
  const size = () => names.reduce((sum, name) => sum + statSync(join(folder, `${name}-wal`)).size, 0);
  const before = size();
  return {
    bytes: () => size() - before,
    close() {
      for (const reader of readers) reader.close();
    },
  };
}
