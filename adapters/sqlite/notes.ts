/** What the service notes for itself. Nothing of it is made from facts, so a note is on the disk when it is acknowledged, and a rebuild leaves it alone. */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, itemText } from '#adapters/limits.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';
import type { GroupCommit } from './group-commit.ts';

export const notesSchema =
  'CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, PRIMARY KEY (kind, key)) STRICT, WITHOUT ROWID;';

export function sqliteNotes(database: DatabaseSync, group: GroupCommit): NoteStore {
  const add = database.prepare('INSERT OR IGNORE INTO notes (kind, key, body) VALUES (?, ?, ?)');
  const put = database.prepare('INSERT OR REPLACE INTO notes (kind, key, body) VALUES (?, ?, ?)');
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
      return group.submit(() => add.run(...row).changes === 1);
    },
    async put(kind, note) {
      const row = rowOf(kind, note);
      await group.submit(() => put.run(...row));
    },
    some: async (kind, keys) =>
      [...new Set(keys)].flatMap(key => {
        const row = one.get(kind, key);
        return row ? [noteIn(row)] : [];
      }),
    all: async kind => all.all(kind).map(noteIn),
    async last(kind) {
      const row = last.get(kind);
      return row && noteIn(row);
    },
    remove: (kind, keys) =>
      group.submit(() => {
        for (const key of keys) remove.run(kind, key);
      }),
  };
}

const noteIn = (row: Record<string, unknown>): Note => ({ key: String(row.key), body: JSON.parse(String(row.body)) });
