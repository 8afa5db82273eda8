/**
 * The stores of one machine, in one state folder: `facts.db` holds what happened and survives power loss once acknowledged;
 * `work.db` holds what can be rebuilt or redone and may lose its last moments with the power, never its consistency.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { PersonRecords } from '#domain/history/personal.ts';
import type { SnapshotStore, TokenStore } from '#domain/ports.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import type { Seal } from '../sealed.ts';
import { damageIn, requireFacts, requirePeople, requireTogether, requireWhole, requireWork } from './check-files.ts';
import { openDatabase } from './database.ts';
import { factsMigrations, type SqliteFacts, sqliteFacts } from './facts.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { sqliteNotes } from './notes.ts';
import { sqlitePersonRecords } from './person-records.ts';
import { type Cursors, severalTokens, sqliteCursors, sqliteSnapshots, sqliteTokens, workSchema } from './rebuildable-store.ts';
import { sealOf } from './sealed.ts';
import { type CheckedViews, sqliteViews, viewsSchema } from './views.ts';

export interface SqliteStores {
  readonly facts: SqliteFacts;
  readonly views: CheckedViews;
  readonly snapshots: SnapshotStore;
  readonly tokens: TokenStore;
  readonly notes: NoteStore;
  /** In a file of its own; what is removed from it leaves no byte behind. */
  readonly personRecords: PersonRecords;
  readonly cursors: Cursors;
  /** By which folded states are believed, here and on another store of this machine. */
  readonly seal: Seal;
  /** `work.db` itself, for the workflow host's own table. Never leave a transaction open on it across an await. */
  readonly work: DatabaseSync;
  /** The transactions of `work.db`: what is submitted in the same turn is one of them, whichever store it is of. */
  readonly group: GroupCommit;
  /** Reads files that were too large to be read before; a line for each that is damaged. */
  damage(): Promise<string[]>;
  /** Commits what waits and closes both files; later writes reject. A second call does nothing. */
  close(): Promise<void>;
}

export interface OpenOptions {
  /** Whether a missing `work.db` may be made anew beside facts that are there. */
  readonly workAnew?: boolean;
  /** Whether no other process writes into the folder: what this one has just written is then not read again. */
  readonly alone?: boolean;
}

/** How `work.db` came to be what it is; executions and notes add their own tables to it. */
export const workMigrations = [viewsSchema + workSchema, severalTokens];

/**
 * Opens the stores of a state folder (made when absent), after its files were checked. Throws an Error with one line for the operator when it
 * cannot.
 */
export function openSqlite(folder: string, { workAnew = false, alone = false }: OpenOptions = {}): SqliteStores {
  requireFacts(folder);
  const factsDatabase = openDatabase({ folder, name: 'facts.db', synchronous: 'FULL', migrations: factsMigrations });
  const work = orClose([factsDatabase], () => {
    requireWhole(factsDatabase, { folder, name: 'facts.db' });
    if (!workAnew) requireWork(folder, factsDatabase);
    return openDatabase({ folder, name: 'work.db', synchronous: 'NORMAL', migrations: workMigrations });
  });
  orClose([factsDatabase, work], () => {
    requireWhole(work, { folder, name: 'work.db' });
    requireTogether(folder, factsDatabase, work);
  });
  const people = orClose([factsDatabase, work], () => {
    requirePeople(folder, factsDatabase);
    return sqlitePersonRecords(folder);
  });
  const { close: closePeople, ...personRecords } = people;
  const { end, ...facts } = sqliteFacts(factsDatabase, { alone });
  const group = groupCommit(work);
  const seal = sealOf(folder);
  return {
    facts,
    views: sqliteViews(work, group),
    snapshots: sqliteSnapshots(work, group, seal),
    tokens: sqliteTokens(work, group),
    notes: sqliteNotes(work, group),
    personRecords,
    cursors: sqliteCursors(work, group),
    seal,
    work,
    group,
    damage: () => damageIn(['facts.db', 'work.db'].map(name => ({ folder, name }))),
    async close() {
      if (!factsDatabase.isOpen) return;
      end();
      group.end();
      factsDatabase.close();
      work.close();
      closePeople();
    },
  };
}

function orClose<T>(opened: readonly DatabaseSync[], work: () => T): T {
  try {
    return work();
  } catch (error) {
    for (const database of opened) database.close();
    throw error;
  }
}
