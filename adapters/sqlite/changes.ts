/**
 * What is to become of a file, as data: it is made by whoever answers requests, and may be run on another thread. One statement over rows of values; where
 * it says `:rows`, many of them are put or removed at once.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';

export type Value = string | number | null;

export interface Change {
  /** With `:rows` where rows of values stand, as in `INSERT INTO t (a, b) VALUES :rows`; otherwise it is run once for each row. */
  readonly sql: string;
  readonly rows: readonly (readonly Value[])[];
  /** A row of values as SQL, when it is not as many question marks as it has values. */
  readonly row?: string;
}

/** What a change did. */
export interface Changed {
  /** Rows that were put, changed or removed. */
  readonly count: number;
  /** The number of the row that was put last. */
  readonly row: number;
}

/** Rows in one statement at most. */
const mostRows = 32;

/** Runs changes in one transaction of a database, which is undone as a whole when some of it fails; `collect` is called inside it. */
export function changesOn(database: DatabaseSync): (collect: () => readonly Change[]) => Changed[] {
  const prepared = new Map<string, StatementSync>();
  const statementOf = (sql: string): StatementSync => {
    const statement = prepared.get(sql) ?? database.prepare(sql);
    prepared.set(sql, statement);
    return statement;
  };
  const run = (change: Change): Changed => {
    let done: Changed = { count: 0, row: 0 };
    for (const { sql, values } of statementsOf(change)) {
      const { changes, lastInsertRowid } = statementOf(sql).run(...values);
      done = { count: done.count + Number(changes), row: Number(lastInsertRowid) };
    }
    return done;
  };
  return collect => {
    database.exec('BEGIN IMMEDIATE');
    try {
      const done = collect().map(run);
      database.exec('COMMIT');
      return done;
    } catch (fault) {
      // After some faults (disk full, I/O) SQLite has rolled back by itself.
      if (database.isOpen && database.isTransaction) database.exec('ROLLBACK');
      throw fault;
    }
  };
}

/** The statements that a change is, as they are run. */
export function* statementsOf({
  sql,
  rows,
  row,
}: Change): Generator<{ readonly sql: string; readonly values: readonly Value[] }> {
  if (!sql.includes(':rows')) {
    for (const values of rows) yield { sql, values };
    return;
  }
  for (let from = 0; from < rows.length; from += mostRows) {
    const some = rows.slice(from, from + mostRows);
    const one =
      row ??
      `(${Array(some[0]?.length ?? 0)
        .fill('?')
        .join(', ')})`;
    yield { sql: sql.replace(':rows', Array(some.length).fill(one).join(', ')), values: some.flat() };
  }
}

/** A change of so many rows, or none. */
export function over(sql: string, rows: readonly (readonly Value[])[], row?: string): Change[] {
  return rows.length === 0 ? [] : [{ sql, rows, ...(row !== undefined && { row }) }];
}
