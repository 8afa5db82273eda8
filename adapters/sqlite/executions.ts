/**
 * Executions in a SQLite table. What arrives in the same turn of the event loop is committed together: one durable write
 * for many starts and ends.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Execution, ExecutionStore, Start } from '#asl/executions.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';

const schema = `CREATE TABLE IF NOT EXISTS executions (
    workflow TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed')),
    started_at TEXT NOT NULL, ended_at TEXT, error TEXT,
    PRIMARY KEY (workflow, name)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX IF NOT EXISTS executions_running ON executions (started_at) WHERE status = 'running';`;

/** `group` lets a host put these writes into the same transactions as its other ones on the same database. */
export function sqliteExecutions(db: DatabaseSync, group: GroupCommit = groupCommit(db)): ExecutionStore {
  db.exec(schema);
  const insert = db.prepare(
    `INSERT INTO executions (workflow, name, input, status, started_at) VALUES (?, ?, ?, 'running', ?) ON CONFLICT DO NOTHING`,
  );
  const update = db.prepare(
    `UPDATE executions SET status = ?, ended_at = ?, error = ? WHERE workflow = ? AND name = ? AND status = 'running'`,
  );
  const select = db.prepare('SELECT * FROM executions WHERE workflow = ? AND name = ?');
  const running = db.prepare(`SELECT * FROM executions WHERE status = 'running' ORDER BY started_at, workflow, name`);
  return {
    begin: ({ workflow, name, input, startedAt }) =>
      group.submit(() => insert.run(workflow, name, input, startedAt).changes === 1),
    async end(workflow, name, { status, endedAt, failure }) {
      const error = failure === undefined ? null : JSON.stringify(failure);
      await group.submit(() => update.run(status, endedAt, error, workflow, name));
    },
    async find(workflow, name) {
      const row = select.get(workflow, name);
      return row === undefined ? undefined : executionOf(row);
    },
    running: async () => running.all().map(startOf),
  };
}

type Row = NonNullable<ReturnType<StatementSync['get']>>;

function startOf(row: Row): Start {
  const { workflow, name, input, started_at: startedAt } = row as Record<string, string>;
  return { workflow, name, input, startedAt } as Start;
}

function executionOf(row: Row): Execution {
  const { status, ended_at: endedAt, error } = row as Record<string, string | null>;
  if (status === 'running') return { ...startOf(row), status };
  const end = { status: status as 'succeeded' | 'failed', endedAt: endedAt as string };
  return { ...startOf(row), ...end, ...(error === null || error === undefined ? {} : { failure: JSON.parse(error) }) };
}
