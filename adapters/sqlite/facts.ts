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
import { type RecentFact, recentFacts } from './recent-facts.ts';
import { viewsSchema } from './views.ts';

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
  { alone = false, group = groupCommit(database) }: FactsOptions = {},
): SqliteFacts {
  const insert = database.prepare('INSERT OR IGNORE INTO facts (stream, seq, body) VALUES (?, ?, ?)');
  const at = database.prepare('SELECT body FROM facts WHERE stream = ? AND seq = ?');
  const ofStream = database.prepare('SELECT body FROM facts WHERE stream = ? AND seq > ? ORDER BY seq LIMIT ?');
  const ofAll = database.prepare('SELECT position, stream, seq, body FROM facts WHERE position > ? ORDER BY position LIMIT ?');

  const listeners = new Set<() => void>();
  let told = true;
  /** Once for all commits of a transaction. */
  const tell = () => {
    if (told) return;
    told = true;
    for (const listener of listeners) queueMicrotask(listener);
  };

  const recent = alone ? recentFacts() : undefined;

  /** The position of a commit that was not there before. */
  const put = ({ stream, seq, digest }: Commit, body: string): number | 'stored' | 'taken' => {
    const { changes, lastInsertRowid } = insert.run(stream, seq, body);
    if (changes === 1) return Number(lastInsertRowid);
    return parse(at.get(stream, seq)).digest === digest ? 'stored' : 'taken';
  };

  return {
    async append(commit) {
      checkName('a stream', commit.stream);
      const body = itemText(`commit ${commit.stream}#${commit.seq}`, commit);
      const outcome = await group.submit(() => {
        told = false;
        return put(commit, body);
      });
      tell();
      if (typeof outcome === 'string') return outcome;
      recent?.note({ position: outcome, stream: commit.stream, seq: commit.seq, body });
      return 'stored';
    },
    async read(stream, after, limit) {
      const known = limit === 1 ? recent?.at(stream, after + 1) : undefined;
      if (known) return [parse(known)];
      return isName(stream) ? ofStream.all(stream, after, limit ?? -1).map(parse) : [];
    },
    async after(position, limit) {
      return (recent?.after(position, limit) ?? ofAll.all(position, limit)).map(row => new StoredEntry(row));
    },
    onStored(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

/** Parsed when it is asked for: whoever follows facts takes the text. */
class StoredEntry implements FeedEntry {
  readonly position: number;
  readonly stream: string;
  readonly seq: number;
  readonly text: string;

  constructor(row: Readonly<Record<string, unknown>> | RecentFact) {
    this.position = Number(row.position);
    this.stream = String(row.stream);
    this.seq = Number(row.seq);
    this.text = String(row.body);
  }

  get commit(): Commit | undefined {
    try {
      return JSON.parse(this.text) as Commit;
    } catch {
      return undefined;
    }
  }
}

function parse(row: Readonly<Record<string, unknown>> | RecentFact | undefined): Commit {
  return JSON.parse(String(row?.body)) as Commit;
}
