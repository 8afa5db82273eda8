/**
 * Executions in a SQLite table, beside the facts that they follow from. Starts, rests and ends go along with the next commit: one that is lost with the
 * process is begun again by the fact that it follows from, which was not followed then either.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Execution, ExecutionStore, Rested, Start } from '#asl/executions.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';

/** A place stays when its rest was taken, and says nothing then. */
export const executionsSchema = `CREATE TABLE executions (
    workflow TEXT NOT NULL, name TEXT NOT NULL, input TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('running', 'succeeded', 'failed')),
    started_at TEXT NOT NULL, ended_at TEXT, error TEXT, token TEXT, until INTEGER, place TEXT,
    PRIMARY KEY (workflow, name)
  ) WITHOUT ROWID, STRICT;
  CREATE INDEX executions_at_work ON executions (started_at) WHERE status = 'running' AND token IS NULL;
  CREATE UNIQUE INDEX executions_by_token ON executions (token) WHERE token IS NOT NULL;
  CREATE INDEX executions_by_instant ON executions (until) WHERE until IS NOT NULL;`;

/** `group`: the transactions that all stores on this database share. */
export function sqliteExecutions(db: DatabaseSync, group: GroupCommit = groupCommit(db)): ExecutionStore {
  const insert = db.prepare(
    `INSERT INTO executions (workflow, name, input, status, started_at) VALUES (?, ?, ?, 'running', ?) ON CONFLICT DO NOTHING`,
  );
  const update = db.prepare(
    `UPDATE executions SET status = ?, ended_at = ?, error = ?, token = NULL, until = NULL WHERE workflow = ? AND name = ? AND status = 'running'`,
  );
  const select = db.prepare('SELECT * FROM executions WHERE workflow = ? AND name = ?');
  const atWork = db.prepare(
    `SELECT * FROM executions WHERE status = 'running' AND token IS NULL ORDER BY started_at, workflow, name`,
  );
  return {
    begin: ({ workflow, name, input, startedAt }) =>
      group.along(() => insert.run(workflow, name, input, startedAt).changes === 1),
    async end(workflow, name, { status, endedAt, failure }) {
      const error = failure === undefined ? null : JSON.stringify(failure);
      await group.along(() => update.run(status, endedAt, error, workflow, name));
    },
    async find(workflow, name) {
      const row = select.get(workflow, name);
      return row === undefined ? undefined : executionOf(row);
    },
    atWork: async () => atWork.all().map(startOf),
    ...rests(db, group),
  };
}

/** The executions that wait. */
function rests(db: DatabaseSync, group: GroupCommit): Pick<ExecutionStore, 'rest' | 'answered' | 'due' | 'nextDue'> {
  const put = db.prepare(
    `UPDATE executions SET token = ?, until = ?, place = ? WHERE workflow = ? AND name = ? AND status = 'running'`,
  );
  const take = db.prepare('UPDATE executions SET token = NULL, until = NULL WHERE token = ? RETURNING workflow, name, place');
  const due = db.prepare('SELECT token FROM executions WHERE until <= ? ORDER BY until LIMIT ?');
  const next = db.prepare('SELECT min(until) AS until FROM executions WHERE until IS NOT NULL');
  const taken = (token: string) => restedOf(take.get(token));
  return {
    async rest({ workflow, name, token, until, place }) {
      await group.along(() => put.run(token, until, place, workflow, name));
    },
    answered: token => group.along(() => taken(token)),
    due: (now, limit) => group.along(() => due.all(now, limit).flatMap(({ token }) => taken(String(token)) ?? [])),
    async nextDue() {
      const until = next.get()?.until ?? null;
      return until === null ? undefined : Number(until);
    },
  };
}

function restedOf(row: Row | undefined): Rested | undefined {
  return row && { workflow: String(row.workflow), name: String(row.name), place: String(row.place) };
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
