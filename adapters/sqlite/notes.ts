/** What the service notes for itself. Nothing of it is made from facts, so a note is on the disk when it is acknowledged, and a rebuild leaves it alone. */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, itemText } from '#adapters/limits.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';
import type { GroupCommit } from './group-commit.ts';

export const notesSchema =
  'CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, key)) STRICT;';

export interface NotesOptions {
  /** Nobody else writes into the file: a kind of which there is no note is known to have none. */
  readonly alone?: boolean;
  /** Kinds of notes that follow from facts, and are made again when they are lost: they go along with the next commit. */
  readonly fromFacts?: readonly string[];
}

export function sqliteNotes(database: DatabaseSync, group: GroupCommit, options: NotesOptions = {}): NoteStore {
  const { alone = false, fromFacts = [] } = options;
  const commit = <T>(kind: string, work: () => T): Promise<T> =>
    fromFacts.includes(kind) ? group.along(work) : group.submit(work);
  const isEmpty = emptyKinds(database);
  /** Whoever asks while the note still waits for its transaction finds none, and the next one does. */
  const write = <T>(kind: string, work: () => T): Promise<T> =>
    commit(kind, () => {
      isEmpty.noLonger(kind);
      return work();
    });
  const add = database.prepare('INSERT OR IGNORE INTO notes (kind, key, body) VALUES (?, ?, ?)');
  const put = database.prepare(
    'INSERT INTO notes (kind, key, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body',
  );
  const one = database.prepare('SELECT key, body FROM notes WHERE kind = ? AND key = ?');
  const all = database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key');
  const last = database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key DESC LIMIT 1');
  const remove = database.prepare('DELETE FROM notes WHERE kind = ? AND key = ?');

  const rowOf = (kind: string, { key, body }: Note) => {
    checkName('a kind', kind);
    checkName('a key', key);
    return [kind, key, itemText(`note ${kind} ${key}`, body ?? null)] as const;
  };
  return {
    async add(kind, note) {
      const row = rowOf(kind, note);
      return write(kind, () => add.run(...row).changes === 1);
    },
    async put(kind, note) {
      const row = rowOf(kind, note);
      await write(kind, () => put.run(...row));
    },
    async some(kind, keys) {
      if (alone && isEmpty.now(kind)) return [];
      return [...new Set(keys)].flatMap(key => {
        const row = one.get(kind, key);
        return row ? [noteIn(row)] : [];
      });
    },
    all: async kind => all.all(kind).map(noteIn),
    async last(kind) {
      const row = last.get(kind);
      return row && noteIn(row);
    },
    remove: (kind, keys) =>
      commit(kind, () => {
        for (const key of keys) remove.run(kind, key);
      }),
  };
}

/** Kinds that are known to be empty: some histories have one each. */
const mostEmpty = 1_000;

/** Kinds of which there was no note when it was asked for, and none was written since: addresses that bounce, mostly. */
function emptyKinds(database: DatabaseSync) {
  const any = database.prepare('SELECT 1 FROM notes WHERE kind = ? LIMIT 1');
  const empty = new Set<string>();
  return {
    noLonger: (kind: string) => void empty.delete(kind),
    now(kind: string): boolean {
      if (empty.size >= mostEmpty) empty.clear();
      if (!empty.has(kind) && any.get(kind) === undefined) empty.add(kind);
      return empty.has(kind);
    },
  };
}

const noteIn = (row: Record<string, unknown>): Note => ({ key: String(row.key), body: JSON.parse(String(row.body)) });
