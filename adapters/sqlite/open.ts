/**
 * The stores of one machine, in one state folder: `facts.db` holds what happened and survives power loss once acknowledged;
 * `work.db` holds what can be rebuilt or redone and may lose its last moments with the power, never its consistency.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { SnapshotStore, TokenStore, ViewStore } from '#domain/ports.ts';
import { openDatabase } from './database.ts';
import { factsMigrations, type SqliteFacts, sqliteFacts } from './facts.ts';
import { groupCommit } from './group-commit.ts';
import { type Cursors, sqliteCursors, sqliteSnapshots, sqliteTokens, workSchema } from './rebuildable-store.ts';
import { sqliteViews, viewsSchema } from './views.ts';

export interface SqliteStores {
  readonly facts: SqliteFacts;
  readonly views: ViewStore;
  readonly snapshots: SnapshotStore;
  readonly tokens: TokenStore;
  readonly cursors: Cursors;
  /** `work.db` itself, for the workflow host's own table. Never leave a transaction open on it across an await. */
  readonly work: DatabaseSync;
  /** Commits what waits and closes both files; later writes reject. A second call does nothing. */
  close(): Promise<void>;
}

/** Opens the stores of a state folder (made when absent). Throws an Error with one line for the operator when it cannot. */
export function openSqlite(folder: string): SqliteStores {
  const factsDatabase = openDatabase({ folder, name: 'facts.db', synchronous: 'FULL', migrations: factsMigrations });
  const work = openWork(folder, factsDatabase);
  const { end, ...facts } = sqliteFacts(factsDatabase);
  const group = groupCommit(work);
  return {
    facts,
    views: sqliteViews(work, group),
    snapshots: sqliteSnapshots(work, group),
    tokens: sqliteTokens(work, group),
    cursors: sqliteCursors(work, group),
    work,
    async close() {
      if (!factsDatabase.isOpen) return;
      end();
      group.end();
      factsDatabase.close();
      work.close();
    },
  };
}

function openWork(folder: string, facts: DatabaseSync): DatabaseSync {
  try {
    return openDatabase({ folder, name: 'work.db', synchronous: 'NORMAL', migrations: [viewsSchema + workSchema] });
  } catch (error) {
    facts.close();
    throw error;
  }
}
