/**
 * State folders of earlier versions kept what is made of facts in a file of its own, `work.db`. It is taken over into `facts.db` once, in one
 * transaction, and removed after that: a start that is cut off in between is made up for by the next one.
 */
import { existsSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import { requireTogether, requireWhole } from './check-files.ts';
import { openDatabase } from './database.ts';

export const formerWork = 'work.db';

/** How `work.db` came to be what it was last; executions, notes and follow-ups added their own tables to it. */
const formerMigrations = [
  `CREATE TABLE views (list TEXT NOT NULL, key BLOB NOT NULL, owner TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (list, key)) STRICT;
   CREATE INDEX views_by_owner ON views (owner);
   CREATE TABLE owners (owner TEXT PRIMARY KEY, version INTEGER NOT NULL) STRICT, WITHOUT ROWID;
   CREATE TABLE snapshots (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
   CREATE TABLE tokens (wait TEXT PRIMARY KEY, token TEXT NOT NULL) STRICT;
   CREATE TABLE cursors (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;`,
  `DROP TABLE tokens;
   CREATE TABLE tokens (wait TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (wait, token)) STRICT, WITHOUT ROWID;`,
];

const tables = ['views', 'owners', 'snapshots', 'tokens', 'cursors', 'executions', 'notes', 'follow_ups'];

/** Whether `facts.db` has what is made of its facts; a file of an earlier version does not until it was taken over. */
export function hasWork(facts: DatabaseSync): boolean {
  return facts.prepare(`SELECT 1 FROM parts WHERE name = 'work'`).get() !== undefined;
}

/** From now on `facts.db` has it. */
export function noteWork(facts: DatabaseSync): void {
  facts.exec(`INSERT OR IGNORE INTO parts (name) VALUES ('work')`);
}

/** Takes a `work.db` over, if there is one. Throws one line for the operator when it is damaged or does not belong to these facts; it is left as it was then. */
export function takeFormerWork(folder: string, facts: DatabaseSync): void {
  const path = join(folder, formerWork);
  if (!existsSync(path)) return;
  if (!hasWork(facts)) {
    requireSound(folder, facts);
    facts.prepare('ATTACH ? AS former').run(path);
    try {
      copyAll(facts);
    } finally {
      facts.exec('DETACH former');
    }
  }
  for (const ending of ['', '-wal', '-shm']) rmSync(path + ending, { force: true });
}

function requireSound(folder: string, facts: DatabaseSync): void {
  const former = openDatabase({ folder, name: formerWork, synchronous: 'FULL', migrations: formerMigrations });
  try {
    requireWhole(former, { folder, name: formerWork });
    requireTogether(folder, facts, former);
  } finally {
    former.close();
  }
}

function copyAll(facts: DatabaseSync): void {
  facts.exec('BEGIN IMMEDIATE');
  try {
    for (const table of tables) copy(table, facts);
    noteWork(facts);
    facts.exec('COMMIT');
  } catch (error) {
    if (facts.isTransaction) facts.exec('ROLLBACK');
    throw error;
  }
}

/** The columns that both have. */
function copy(table: string, facts: DatabaseSync): void {
  const columnsOf = (schema: string) =>
    facts
      .prepare('SELECT name FROM pragma_table_info(?, ?)')
      .all(table, schema)
      .map(({ name }) => String(name));
  const now = columnsOf('main');
  const columns = columnsOf('former').filter(name => now.includes(name));
  if (columns.length === 0) return;
  facts.exec(`INSERT OR REPLACE INTO main.${table} (${columns}) SELECT ${columns} FROM former.${table}`);
}
