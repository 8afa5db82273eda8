/**
 * The stores of one machine, in one state folder: `facts.db` holds what happened, which survives power loss once acknowledged, and what is made of it,
 * which is never ahead of it and may lose its last second. One transaction takes both.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { PersonRecords } from '#domain/history/personal.ts';
import type { SnapshotStore, TokenStore } from '#domain/ports.ts';
import type { NoteStore } from '#domain/values/notes.ts';
import type { Seal } from '../sealed.ts';
import { damageIn, requireFacts, requirePeople, requireWhole, requireWork } from './check-files.ts';
import { type DatabaseFile, openDatabase } from './database.ts';
import { factsMigrations, type SqliteFacts, sqliteFacts } from './facts.ts';
import { hasWork, noteWork, takeFormerWork } from './former-work.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { sqliteNotes } from './notes.ts';
import { sqlitePersonRecords } from './person-records.ts';
import { type Cursors, sqliteCursors, sqliteSnapshots, sqliteTokens } from './rebuildable-store.ts';
import { sealOf } from './sealed.ts';
import { type CheckedViews, sqliteViews } from './views.ts';
import { writerApart, writerHere } from './writer.ts';

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
  /** `facts.db` itself, for the workflow host's own tables. It is only read on this connection: what is written goes through `group`. */
  readonly database: DatabaseSync;
  /** The transactions of `facts.db`, whichever store the work in them is of. */
  readonly group: GroupCommit;
  /** Reads files that were too large to be read before; a line for each that is damaged. */
  damage(): Promise<string[]>;
  /** Why nothing can be written any longer; undefined as long as it can. */
  stopped(): string | undefined;
  /** Commits what waits and closes the files; later writes reject. A second call does nothing. */
  close(): Promise<void>;
}

export const factsFile = 'facts.db';

export interface OpenOptions {
  /** Whether the lists of a folder of an earlier version, whose `work.db` was lost, may be made anew. */
  readonly workAnew?: boolean;
  /** Whether no other process writes into the folder: what this one has just written is then not read again. */
  readonly alone?: boolean;
  /** Whether facts, and what is made of them, are written in a thread of its own: nobody who is answered meanwhile waits for the disk. Only for whoever is alone. */
  readonly apart?: boolean;
  /** Kinds of notes that follow from facts. */
  readonly fromFacts?: readonly string[];
}

/**
 * Opens the stores of a state folder (made when absent), after its files were checked; a folder of an earlier version is brought up to date. Throws an
 * Error with one line for the operator when it cannot.
 */
export function openSqlite(folder: string, options: OpenOptions = {}): SqliteStores {
  const { workAnew = false, alone = false, apart = false, fromFacts = [] } = options;
  requireFacts(folder);
  const file: DatabaseFile = { folder, name: factsFile, synchronous: 'FULL', migrations: factsMigrations };
  const database = openDatabase(file);
  const people = orClose(database, () => {
    requireWhole(database, { folder, name: factsFile });
    takeFormerWork(folder, database);
    if (!workAnew && !hasWork(database)) requireWork(folder, database);
    noteWork(database);
    requirePeople(folder, database);
    return sqlitePersonRecords(folder);
  });
  const { close: closePeople, ...personRecords } = people;
  const writer = alone && apart ? writerApart(file) : writerHere(database);
  if (alone && apart) database.exec('PRAGMA query_only = ON');
  const group = groupCommit(writer, { alone });
  const seal = sealOf(folder);
  let closing: Promise<void> | undefined;
  const close = async () => {
    await group.end();
    database.close();
    await writer.close();
    closePeople();
  };
  return {
    facts: sqliteFacts(database, { alone, group }),
    views: sqliteViews(database, group, { alone }),
    snapshots: sqliteSnapshots(database, group, seal),
    tokens: sqliteTokens(database, group),
    notes: sqliteNotes(database, group, { alone, fromFacts }),
    personRecords,
    cursors: sqliteCursors(database, group),
    seal,
    database,
    group,
    damage: () => damageIn([{ folder, name: factsFile }]),
    stopped: writer.stopped,
    close() {
      closing ??= close();
      return closing;
    },
  };
}

function orClose<T>(opened: DatabaseSync, work: () => T): T {
  try {
    return work();
  } catch (error) {
    opened.close();
    throw error;
  }
}
