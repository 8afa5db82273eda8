/**
 * Executions in a SQLite table, beside the facts that they follow from. Starts, rests and ends are held back together with how far facts were followed, and
 * written once: one that is lost with the process is begun, answered or ended again by the fact that it follows from, which was not followed then either.
 */
import type { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Execution, ExecutionStore, Rested, Start } from '#asl/executions.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { type HeldExecutions, heldExecutions, type Row } from './held-executions.ts';
import { writerHere } from './writer.ts';

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

const nothing = { ended_at: null, error: null, token: null, until: null, place: null } as const;

/** `group`: the transactions that all stores on this database share. */
export function sqliteExecutions(db: DatabaseSync, group: GroupCommit = groupCommit(writerHere(db))): ExecutionStore {
  const held = heldExecutions(db, group);
  const atWork = db.prepare(
    `SELECT * FROM executions WHERE status = 'running' AND token IS NULL ORDER BY started_at, workflow, name`,
  );
  return {
    begin: ({ workflow, name, input, startedAt }) =>
      group.hold(() => {
        if (held.find(workflow, name) !== undefined) return false;
        held.put({ ...nothing, workflow, name, input, status: 'running', started_at: startedAt });
        return true;
      }),
    async end(workflow, name, { status, endedAt, failure }) {
      const error = failure === undefined ? null : JSON.stringify(failure);
      await group.hold(() => held.change(workflow, name, { status, ended_at: endedAt, error, token: null, until: null }));
    },
    async find(workflow, name) {
      const row = held.find(workflow, name);
      return row === undefined ? undefined : executionOf(row);
    },
    async atWork() {
      await group.now();
      return (atWork.all() as unknown as Row[]).map(startOf);
    },
    ...rests({ db, group, held }),
  };
}

interface Around {
  readonly db: DatabaseSync;
  readonly group: GroupCommit;
  readonly held: HeldExecutions;
}

/** The executions that wait. */
function rests({ db, group, held }: Around): Pick<ExecutionStore, 'rest' | 'answered' | 'due' | 'nextDue'> {
  const due = db.prepare('SELECT token FROM executions WHERE until <= ? ORDER BY until LIMIT ?');
  const next = db.prepare('SELECT min(until) AS until FROM executions WHERE until IS NOT NULL');
  const taken = (token: string): Rested | undefined => {
    const row = held.byToken(token);
    if (row === undefined) return undefined;
    held.put({ ...row, token: null, until: null });
    return { workflow: row.workflow, name: row.name, place: String(row.place) };
  };
  return {
    async rest({ workflow, name, token, until, place }) {
      await group.hold(() => held.change(workflow, name, { token, until, place }));
    },
    answered: token => group.hold(() => taken(token)),
    async due(now, limit) {
      await group.now();
      return group.hold(() => tokensIn(due, now, limit).flatMap(token => taken(token) ?? []));
    },
    async nextDue() {
      await group.now();
      const until = next.get()?.until ?? null;
      return until === null ? undefined : Number(until);
    },
  };
}

function tokensIn(due: StatementSync, now: number, limit: number): string[] {
  return due.all(now, limit).map(({ token }) => String(token));
}

function startOf({ workflow, name, input, started_at: startedAt }: Row): Start {
  return { workflow, name, input, startedAt } as Start;
}

function executionOf(row: Row): Execution {
  const { status, ended_at: endedAt, error } = row;
  if (status === 'running') return { ...startOf(row), status };
  const end = { status, endedAt: endedAt as Execution['startedAt'] };
  return { ...startOf(row), ...end, ...(error === null ? {} : { failure: JSON.parse(error) }) };
}
