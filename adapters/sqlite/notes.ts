/** What the service notes for itself. Nothing of it is made from facts, so a note is on the disk when it is acknowledged, and a rebuild leaves it alone. */
import type { DatabaseSync } from 'node:sqlite';
import { checkName, itemText } from '#adapters/limits.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';
import { over } from './changes.ts';
import type { GroupCommit } from './group-commit.ts';
import { heldOnes } from './held-ones.ts';

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
  const held = heldNotes(group);
  const isEmpty = emptyKinds(database);
  const { one, all, last } = statementsOf(database);
  const find = (kind: string, key: string): Note | undefined => {
    if (held.has(kind, key)) return held.get(kind, key);
    const row = alone && isEmpty.now(kind) ? undefined : one.get(kind, key);
    return row && noteIn(row);
  };
  const allOf = (kind: string): Note[] => {
    const found = all.all(kind).map(noteIn);
    return held.isHolding(kind) ? held.over(kind, found) : found;
  };
  /** On the disk before it resolves. Whoever asked while the note was on its way found none, and the next one does. */
  const commit = async (kind: string, sql: string, rows: readonly (readonly string[])[]): Promise<number> => {
    const [changed] = await group.submit([{ sql, rows }]);
    isEmpty.noLonger(kind);
    return changed?.count ?? 0;
  };
  const hold = <T>(kind: string, work: () => T): Promise<T> =>
    group.hold(() => {
      isEmpty.noLonger(kind);
      return work();
    });

  return {
    async add(kind, note) {
      const row = rowOf(kind, note);
      if (!fromFacts.includes(kind))
        return (await commit(kind, 'INSERT OR IGNORE INTO notes (kind, key, body) VALUES :rows', [row])) === 1;
      return hold(kind, () => find(kind, note.key) === undefined && held.put(row));
    },
    async put(kind, note) {
      const row = rowOf(kind, note);
      if (fromFacts.includes(kind)) await hold(kind, () => held.put(row));
      else await commit(kind, putRows, [row]);
    },
    some: async (kind, keys) => [...new Set(keys)].flatMap(key => find(kind, key) ?? []),
    all: async kind => allOf(kind),
    async last(kind) {
      if (held.isHolding(kind)) return allOf(kind).at(-1);
      const row = last.get(kind);
      return row && noteIn(row);
    },
    async remove(kind, keys) {
      if (!fromFacts.includes(kind))
        await commit(
          kind,
          removeRow,
          keys.map(key => [kind, key]),
        );
      else await hold(kind, () => keys.forEach(key => void held.remove(kind, key)));
    },
  };
}

const putRows = 'INSERT INTO notes (kind, key, body) VALUES :rows ON CONFLICT DO UPDATE SET body = excluded.body';
const removeRow = 'DELETE FROM notes WHERE kind = ? AND key = ?';

type NoteRow = readonly [kind: string, key: string, body: string];

function rowOf(kind: string, { key, body }: Note): NoteRow {
  checkName('a kind', kind);
  checkName('a key', key);
  return [kind, key, itemText(`note ${kind} ${key}`, body ?? null)];
}

function statementsOf(database: DatabaseSync) {
  return {
    one: database.prepare('SELECT key, body FROM notes WHERE kind = ? AND key = ?'),
    all: database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key'),
    last: database.prepare('SELECT key, body FROM notes WHERE kind = ? ORDER BY key DESC LIMIT 1'),
  };
}

interface HeldNote {
  readonly kind: string;
  readonly key: string;
  /** Absent: the note is to be removed. */
  readonly body?: string;
}

/** Notes that follow from facts and are not in the file yet, many of which are put or removed in one statement with what else is held back. */
function heldNotes(group: GroupCommit) {
  const held = heldOnes<HeldNote>();
  const nameOf = (kind: string, key: string) => JSON.stringify([kind, key]);
  const noteOf = ({ key, body }: HeldNote): Note[] => (body === undefined ? [] : [{ key, body: JSON.parse(body) }]);
  const ofKind = (kind: string) => [...held.all()].flatMap(([, note]) => (note.kind === kind ? [note] : []));
  group.holding({
    ...held,
    changes() {
      const taken = held.take().map(([, note]) => note);
      return [
        ...over(
          putRows,
          taken.flatMap(({ kind, key, body }) => (body === undefined ? [] : [[kind, key, body]])),
        ),
        ...over(
          removeRow,
          taken.flatMap(({ kind, key, body }) => (body === undefined ? [[kind, key]] : [])),
        ),
      ];
    },
  });
  return {
    has: (kind: string, key: string) => held.has(nameOf(kind, key)),
    get: (kind: string, key: string): Note | undefined => noteOf(held.get(nameOf(kind, key)) as HeldNote)[0],
    put([kind, key, body]: NoteRow): true {
      held.set(nameOf(kind, key), { kind, key, body });
      return true;
    },
    remove: (kind: string, key: string) => held.set(nameOf(kind, key), { kind, key }),
    isHolding: (kind: string) => ofKind(kind).length > 0,
    /** Those of the file, with what is held back of the kind, in the order of their keys. */
    over(kind: string, found: readonly Note[]): Note[] {
      const own = ofKind(kind);
      const changed = new Set(own.map(({ key }) => key));
      return [...found.filter(({ key }) => !changed.has(key)), ...own.flatMap(noteOf)].sort(byKey);
    },
  };
}

/** As SQLite puts them in order: by their bytes. */
const byKey = ({ key: one }: Note, { key: other }: Note) => Buffer.compare(Buffer.from(one), Buffer.from(other));

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
