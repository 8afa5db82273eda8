/**
 * The facts in `facts.db`: a commit is acknowledged only after it is on the disk (WAL, synchronous=FULL), and no statement of
 * anyone can change or remove one afterwards, because triggers in the file itself refuse it. In the same file is what is made of them.
 */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, isName, itemText } from '#adapters/limits.ts';
import type { Commit } from '#domain/history/commit.ts';
import type { FactFeed, FactStore, FeedEntry } from '#domain/ports.ts';
import { executionsSchema } from './executions.ts';
import { followUpsSchema } from './follow-ups.ts';
import { type GroupCommit, groupCommit } from './group-commit.ts';
import { notesSchema } from './notes.ts';
import { workSchema } from './rebuildable-store.ts';
import { recentFacts } from './recent-facts.ts';
import { viewsSchema } from './views.ts';
import { writerHere } from './writer.ts';

/** `INSERT OR REPLACE` deletes without asking delete triggers; hence the third one, which leaves the first commit in its place. */
export const factsMigrations = [
  `CREATE TABLE facts (
     position INTEGER PRIMARY KEY AUTOINCREMENT,
     stream TEXT NOT NULL,
     seq INTEGER NOT NULL CHECK (seq >= 1),
     body TEXT NOT NULL,
     UNIQUE (stream, seq)
   ) STRICT;
   CREATE TRIGGER facts_never_change BEFORE UPDATE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never updated'); END;
   CREATE TRIGGER facts_never_vanish BEFORE DELETE ON facts BEGIN SELECT RAISE(ABORT, 'facts are never deleted'); END;
   CREATE TRIGGER facts_keep_their_place BEFORE INSERT ON facts
     WHEN EXISTS (SELECT 1 FROM facts WHERE stream = NEW.stream AND seq = NEW.seq)
       OR EXISTS (SELECT 1 FROM facts WHERE position = NEW.position)
     BEGIN SELECT RAISE(IGNORE); END`,
  `CREATE TABLE parts (name TEXT PRIMARY KEY) STRICT, WITHOUT ROWID;
   ${viewsSchema} ${workSchema} ${executionsSchema} ${notesSchema} ${followUpsSchema}`,
];

const insert = 'INSERT OR IGNORE INTO facts (stream, seq, body) VALUES (?, ?, ?)';

export interface SqliteFacts extends FactStore, FactFeed {
  /** Calls back after every transaction that stored or re-read commits, soon after its promises settle. Returns how to stop. */
  onStored(listener: () => void): () => void;
}

export interface FactsOptions {
  /** No other process stores facts here. */
  readonly alone?: boolean;
  /** The transactions that all stores on this database share. */
  readonly group?: GroupCommit;
}

export function sqliteFacts(
  database: DatabaseSync,
  { alone = false, group = groupCommit(writerHere(database)) }: FactsOptions = {},
): SqliteFacts {
  const at = database.prepare('SELECT body FROM facts WHERE stream = ? AND seq = ?');
  const ofStream = database.prepare('SELECT body FROM facts WHERE stream = ? AND seq > ? AND position <= ? ORDER BY seq LIMIT ?');
  const ofAll = database.prepare(
    'SELECT position, stream, seq, body FROM facts WHERE position > ? AND position <= ? ORDER BY position LIMIT ?',
  );

  const listeners = new Set<() => void>();
  let telling = false;
  /** Once for all commits of a transaction. */
  const tell = () => {
    if (telling) return;
    telling = true;
    queueMicrotask(() => {
      telling = false;
      for (const listener of listeners) listener();
    });
  };

  const recent = alone ? recentFacts() : undefined;
  /**
   * Of a process that is alone: the position of the last fact whose storing was acknowledged. What is in the file after it was written on another thread a
   * moment ago, and is read by nobody before whoever stored it was told.
   */
  let told = alone
    ? Number(database.prepare('SELECT max(position) AS last FROM facts').get()?.last ?? 0)
    : Number.MAX_SAFE_INTEGER;

  return {
    async append(commit) {
      checkName('a stream', commit.stream);
      const body = itemText(`commit ${commit.stream}#${commit.seq}`, commit);
      const { stream, seq, digest } = commit;
      const [put] = await group.submit([{ sql: insert, rows: [[stream, seq, body]] }]);
      tell();
      if (put?.count !== 1) return parse(at.get(stream, seq)).digest === digest ? 'stored' : 'taken';
      told = Math.max(told, put.row);
      recent?.note({ position: put.row, stream, seq, commit, characters: body.length });
      return 'stored';
    },
    async read(stream, after, limit) {
      const known = limit === 1 ? recent?.at(stream, after + 1) : undefined;
      if (known) return [known.commit];
      return isName(stream) ? ofStream.all(stream, after, told, limit ?? -1).map(parse) : [];
    },
    async after(position, limit) {
      return recent?.after(position, limit) ?? ofAll.all(position, told, limit).map(entryIn);
    },
    onStored(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function entryIn(row: Readonly<Record<string, unknown>>): FeedEntry {
  const place = { position: Number(row.position), stream: String(row.stream), seq: Number(row.seq) };
  try {
    return { ...place, commit: parse(row) };
  } catch {
    return place;
  }
}

function parse(row: Readonly<Record<string, unknown>> | undefined): Commit {
  return JSON.parse(String(row?.body)) as Commit;
}
