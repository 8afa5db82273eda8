/** What the service notes for itself. Nothing of it is made from facts, so a note is on the disk when it is acknowledged, and a rebuild leaves it alone. */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, itemText } from '#adapters/limits.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';
import type { GroupCommit } from './group-commit.ts';
import { heldOnes } from './held-ones.ts';
import { several } from './several-rows.ts';

export const notesSchema =
  'CREATE TABLE notes (kind TEXT NOT NULL, key TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (kind, key)) STRICT;';

export interface NotesOptions {
  /** Nobody else writes into the file: a kind of which there is no note is known to have none. */
  readonly alone?: boolean;
  /** Kinds of notes that follow from facts, and are made again when they are lost: they are held back with how far facts were followed. */
  readonly fromFacts?: readonly string[];
}

export function sqliteNotes(database: DatabaseSync, group: GroupCommit, options: NotesOptions = {}): NoteStore {
  const { alone = false, fromFacts = [] } = options;
  const held = heldNotes(database, group);
  /** Of a kind that is held back everything is in the file, or in the open transaction, before it is read or removed. */
  const written = (kind: string) => {
    if (fromFacts.includes(kind)) group.writeHeld();
  };
  const commit = <T>(kind: string, work: () => T): Promise<T> => {
    if (!fromFacts.includes(kind)) return group.submit(work);
    return group.along(() => {
      group.writeHeld();
      return work();
    });
  };
  const isEmpty = emptyKinds(database);
  /** Whoever asks while the note still waits for its transaction finds none, and the next one does. */
  const write = <T>(kind: string, work: () => T): Promise<T> =>
    commit(kind, () => {
      isEmpty.noLonger(kind);
      return work();
    });
  const { add, put, one, all, last, remove } = statementsOf(database);

  return {
    async add(kind, note) {
      const row = rowOf(kind, note);
      return write(kind, () => add.run(...row).changes === 1);
    },
    async put(kind, note) {
      const row = rowOf(kind, note);
      if (!fromFacts.includes(kind)) await write(kind, () => put.run(...row));
      else
        await group.hold(() => {
          isEmpty.noLonger(kind);
          held.put(row);
        });
    },
    async some(kind, keys) {
      written(kind);
      if (alone && isEmpty.now(kind)) return [];
      return [...new Set(keys)].flatMap(key => {
        const row = one.get(kind, key);
        return row ? [noteIn(row)] : [];
      });
    },
    async all(kind) {
      written(kind);
      return all.all(kind).map(noteIn);
    },
    async last(kind) {
      written(kind);
      const row = last.get(kind);
      return row && noteIn(row);
    },
    remove: (kind, keys) =>
      commit(kind, () => {
        for (const key of keys) remove.run(kind, key);
      }),
  };
}

type NoteRow = readonly [kind: string, key: string, body: string];

function rowOf(kind: string, { key, body }: Note): NoteRow {
  checkName('a kind', kind);
  checkName('a key', key);
  return [kind, key, itemText(`note ${kind} ${key}`, body ?? null)];
}

function statementsOf(database: DatabaseSync) {
  return {
    add: database.prepare('INSERT OR IGNORE INTO notes (kind, key, body) VALUES (?, ?, ?)'),
    put: database.prepare('INSERT INTO notes (kind, key, body) VALUES (?, ?, ?) ON CONFLICT DO UPDATE SET body = excluded.body'),
    one: database.prepare('SELECT key, body FROM notes WHERE kind = ? AND key = ?'),
    all: database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key'),
    last: database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key DESC LIMIT 1'),
    remove: database.prepare('DELETE FROM notes WHERE kind = ? AND key = ?'),
  };
}

/** Notes that are put, many of them in one statement with what else is held back. */
function heldNotes(database: DatabaseSync, group: GroupCommit) {
  const putRows = several(
    database,
    3,
    values => `INSERT INTO notes (kind, key, body) VALUES ${values} ON CONFLICT DO UPDATE SET body = excluded.body`,
  );
  const held = heldOnes<NoteRow>();
  group.holding({ ...held, write: () => putRows(held.take().map(([, row]) => row)) });
  return { put: (row: NoteRow) => held.set(JSON.stringify([row[0], row[1]]), row) };
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
