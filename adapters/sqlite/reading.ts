/**
 * A state folder for whoever only looks: opened read-only, beside a host that runs or by itself. Nothing is made, brought up to date or removed, and a
 * folded state that is not this folder's is told, not thrown away.
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { DatabaseSync } from 'node:sqlite';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { PersonRecord, PersonRecords } from '#domain/history/personal.ts';
import type { ExecutionStatus, Snapshot, ViewRow } from '#domain/ports.ts';
import { openForReading } from './database.ts';
import { factsMigrations } from './facts.ts';
import { peopleFile, peopleMigrations } from './person-records.ts';
import { snapshotIn } from './rebuildable-store.ts';
import { keptSealOf } from './sealed.ts';
import { keyText } from './view-keys.ts';

export interface SqliteReading {
  /** Every history, its entries in order; numbers of entries that cannot be read; whether all that follows from it was carried out. */
  histories(): AsyncGenerator<{
    readonly stream: StreamId;
    readonly commits: readonly Commit[];
    readonly unreadable: readonly number[];
    readonly followed: boolean;
  }>;
  rows(): AsyncGenerator<ViewRow & { readonly owner: string }>;
  foldedStreams(): AsyncGenerator<StreamId>;
  foldedState(stream: StreamId): Promise<Snapshot | 'not-ours' | undefined>;
  status(workflow: string, name: string): Promise<ExecutionStatus>;
  running(): AsyncGenerator<{ readonly workflow: string; readonly name: string }>;
  readonly people: Pick<PersonRecords, 'some'>;
  /** Bodies of the notes of a kind. */
  notes(kind: string): readonly unknown[];
  close(): void;
}

/** Throws an Error with one line when there is nothing to read, or it is of another version. */
export function readSqlite(folder: string): SqliteReading {
  const database = openForReading({ folder, name: 'facts.db', version: factsMigrations.length });
  const people = openPeople(folder, database);
  const recordOf = people?.prepare('SELECT body FROM record WHERE office = ? AND commitment = ?');
  const seal = keptSealOf(folder);
  const snapshotOf = database.prepare('SELECT body FROM snapshots WHERE stream = ?');
  const statusOf = database.prepare('SELECT status FROM executions WHERE workflow = ? AND name = ?');
  const notesOf = database.prepare('SELECT body FROM notes WHERE kind = ? ORDER BY key');
  return {
    histories: () => historiesIn(database, followedUntil(database)),
    async *rows() {
      for (const row of database.prepare('SELECT list, key, owner, body FROM views').iterate())
        yield {
          ...{ list: String(row.list), key: keyText(row.key as Uint8Array), owner: String(row.owner) },
          body: parsed(String(row.body)),
        };
    },
    async *foldedStreams() {
      for (const row of database.prepare('SELECT stream FROM snapshots ORDER BY stream').iterate()) yield String(row.stream);
    },
    async foldedState(stream) {
      const row = snapshotOf.get(stream);
      if (!row) return undefined;
      const snapshot = seal && snapshotIn(String(row.body), seal);
      return snapshot?.stream === stream ? snapshot : 'not-ours';
    },
    status: async (workflow, name) => (statusOf.get(workflow, name)?.status as ExecutionStatus | undefined) ?? 'absent',
    async *running() {
      for (const row of database.prepare(`SELECT workflow, name FROM executions WHERE status = 'running'`).iterate())
        yield { workflow: String(row.workflow), name: String(row.name) };
    },
    people: {
      some: async (office, commitments) =>
        commitments
          .flatMap(commitment => recordOf?.all(office, commitment) ?? [])
          .map(row => parsed(String(row.body)) as PersonRecord),
    },
    notes: kind => notesOf.all(kind).map(row => parsed(String(row.body))),
    close() {
      database.close();
      people?.close();
    },
  };
}

/** A folder of an earlier version has none: nobody was named by a commitment. */
function openPeople(folder: string, opened: DatabaseSync): DatabaseSync | undefined {
  if (!existsSync(join(folder, peopleFile))) return undefined;
  try {
    return openForReading({ folder, name: peopleFile, version: peopleMigrations.length });
  } catch (error) {
    opened.close();
    throw error;
  }
}

const followedUntil = (database: DatabaseSync) =>
  Number(database.prepare(`SELECT position FROM cursors WHERE name = 'facts'`).get()?.position ?? 0);

async function* historiesIn(facts: DatabaseSync, followed: number): ReturnType<SqliteReading['histories']> {
  const entries = facts.prepare('SELECT position, seq, body FROM facts WHERE stream = ? ORDER BY seq');
  for (const { stream } of facts.prepare('SELECT DISTINCT stream FROM facts ORDER BY stream').all()) {
    const rows = entries.all(stream as string);
    const read = rows.map(row => ({ seq: Number(row.seq), commit: parsed(String(row.body)) as Commit | undefined }));
    yield {
      stream: String(stream),
      commits: read.flatMap(({ commit }) => (commit ? [commit] : [])),
      unreadable: read.flatMap(({ seq, commit }) => (commit ? [] : [seq])),
      followed: rows.every(row => Number(row.position) <= followed),
    };
  }
}

/** What cannot be read says nothing. */
function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
