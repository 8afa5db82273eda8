/** Executions that changed within the last second: read here first, and written once with what else is held back, however often each of them moved on. */
import type { DatabaseSync } from 'node:sqlite';
import { over } from './changes.ts';
import type { GroupCommit } from './group-commit.ts';
import { heldOnes } from './held-ones.ts';

/** An execution as it is stored. */
export interface Row {
  readonly workflow: string;
  readonly name: string;
  readonly input: string;
  readonly status: 'running' | 'succeeded' | 'failed';
  readonly started_at: string;
  readonly ended_at: string | null;
  readonly error: string | null;
  readonly token: string | null;
  readonly until: number | null;
  readonly place: string | null;
}

const columns = ['workflow', 'name', 'input', 'status', 'started_at', 'ended_at', 'error', 'token', 'until', 'place'] as const;
const changing = ['status', 'ended_at', 'error', 'token', 'until', 'place'] as const;

const putRows = `INSERT INTO executions (${columns.join(', ')}) VALUES :rows
  ON CONFLICT DO UPDATE SET ${changing.map(column => `${column} = excluded.${column}`).join(', ')}`;

export type HeldExecutions = ReturnType<typeof heldExecutions>;

/** `put` and `change` are called inside `hold`. */
export function heldExecutions(db: DatabaseSync, group: GroupCommit) {
  const one = db.prepare('SELECT * FROM executions WHERE workflow = ? AND name = ?');
  const ofToken = db.prepare('SELECT workflow, name FROM executions WHERE token = ?');
  /** Where a token that came since the last commit leads; whether the execution still rests under it says its row. */
  const tokens = new Map<string, Pick<Row, 'workflow' | 'name'>>();
  const held = heldOnes<Row>();
  group.holding({
    ...held,
    changes: () =>
      over(
        putRows,
        held.take().map(([, row]) => columns.map(column => row[column])),
      ),
    committed() {
      held.committed();
      for (const [token, { workflow, name }] of tokens) if (!held.has(nameOf(workflow, name))) tokens.delete(token);
    },
    clear() {
      held.clear();
      tokens.clear();
    },
  });
  const find = (workflow: string, name: string): Row | undefined =>
    held.get(nameOf(workflow, name)) ?? (one.get(workflow, name) as Row | undefined);
  const put = (row: Row): void => {
    held.set(nameOf(row.workflow, row.name), row);
    if (row.token !== null) tokens.set(row.token, row);
  };
  return {
    find,
    put,
    /** Of an execution that has not ended. */
    change(workflow: string, name: string, what: Partial<Row>): void {
      const row = find(workflow, name);
      if (row?.status === 'running') put({ ...row, ...what });
    },
    byToken(token: string): Row | undefined {
      const place = tokens.get(token) ?? (ofToken.get(token) as Pick<Row, 'workflow' | 'name'> | undefined);
      const row = place && find(place.workflow, place.name);
      return row?.token === token ? row : undefined;
    },
  };
}

const nameOf = (workflow: string, name: string) => JSON.stringify([workflow, name]);
