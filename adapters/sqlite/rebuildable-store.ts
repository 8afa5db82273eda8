/**
 * What can be rebuilt or redone: folded states, the tokens of open waits and how far each follower of the facts has come, all of which are held back. A row lost before that costs work and loses no fact: snapshots are folded again, executions run again from their first state and wait anew,
 * followers receive a fact twice.
 */
import type { DatabaseSync } from 'node:sqlite';
import type { Snapshot, SnapshotStore, TokenStore } from '#domain/ports.ts';
import { checkName, isName, itemText } from '../limits.ts';
import type { Seal } from '../sealed.ts';
import { over } from './changes.ts';
import type { GroupCommit } from './group-commit.ts';
import { heldOnes } from './held-ones.ts';

/** A wait has several tokens. */
export const workSchema = `
  CREATE TABLE snapshots (stream TEXT PRIMARY KEY, seq INTEGER NOT NULL, body TEXT NOT NULL) STRICT;
  CREATE TABLE tokens (wait TEXT NOT NULL, token TEXT NOT NULL, PRIMARY KEY (wait, token)) STRICT, WITHOUT ROWID;
  CREATE TABLE cursors (name TEXT PRIMARY KEY, position INTEGER NOT NULL) STRICT;`;

/** How far a follower of the facts has come. */
export interface Cursors {
  /** The position last written under a name; 0 when none was. */
  read(name: string): Promise<number>;
  write(name: string, position: number): Promise<void>;
}

/** A snapshot that this folder has not sealed (somebody else wrote it, or its key was lost) is thrown away and folded again. */
export function sqliteSnapshots(database: DatabaseSync, group: GroupCommit, seal: Seal): SnapshotStore {
  const find = database.prepare('SELECT body FROM snapshots WHERE stream = ?');
  const held = heldOnes<readonly [seq: number, body: string]>();
  group.holding({
    ...held,
    changes: () =>
      over(
        putSnapshots,
        held.take().map(([stream, [seq, body]]) => [stream, seq, body]),
      ),
  });
  return {
    async load(stream) {
      const body = held.get(stream)?.[1] ?? (isName(stream) ? find.get(stream)?.body : undefined);
      if (body === undefined) return undefined;
      const snapshot = snapshotIn(String(body), seal);
      if (snapshot?.stream === stream) return snapshot;
      await group.submit([{ sql: 'DELETE FROM snapshots WHERE stream = ? AND body = ?', rows: [[stream, String(body)]] }]);
      return 'not-ours';
    },
    async save(snapshot) {
      checkName('a stream', snapshot.stream);
      const sealed = { ...snapshot, seal: seal.of(JSON.stringify(snapshot)) };
      const body = itemText(`snapshot of ${snapshot.stream}`, sealed);
      await group.hold(() => {
        if ((held.get(snapshot.stream)?.[0] ?? 0) <= snapshot.seq) held.set(snapshot.stream, [snapshot.seq, body]);
      });
    },
  };
}

const putSnapshots = `INSERT INTO snapshots (stream, seq, body) VALUES :rows
  ON CONFLICT DO UPDATE SET seq = excluded.seq, body = excluded.body WHERE excluded.seq >= seq`;

/** What a kept text says, if it is sealed; undefined otherwise. */
export function snapshotIn(body: string, seal: Seal): Snapshot | undefined {
  try {
    const { seal: given, ...snapshot } = JSON.parse(body) as Snapshot & { seal?: string };
    return seal.fits(JSON.stringify(snapshot), given) ? snapshot : undefined;
  } catch {
    return undefined;
  }
}

/** Held back with the executions that wait for them: a token is in the file exactly when its wait is there, or has yet to begin or to be answered anew. */
export function sqliteTokens(database: DatabaseSync, group: GroupCommit): TokenStore {
  const find = database.prepare('SELECT token FROM tokens WHERE wait = ?');
  /** Of each wait, which tokens are to be there and which are not. */
  const held = heldOnes<ReadonlyMap<string, boolean>>();
  group.holding({
    ...held,
    changes() {
      const all = held.take().flatMap(([wait, tokens]) => [...tokens].map(([token, isThere]) => ({ wait, token, isThere })));
      const those = (wanted: boolean) => all.flatMap(({ wait, token, isThere }) => (isThere === wanted ? [[wait, token]] : []));
      return [
        ...over('DELETE FROM tokens WHERE (wait, token) IN (VALUES :rows)', those(false)),
        ...over('INSERT OR IGNORE INTO tokens (wait, token) VALUES :rows', those(true)),
      ];
    },
  });
  const hold = (wait: string, tokens: readonly string[], isThere: boolean) =>
    group.hold(() =>
      held.set(wait, new Map([...(held.get(wait) ?? []), ...tokens.map((token): [string, boolean] => [token, isThere])])),
    );
  return {
    async keep(wait, token) {
      checkName('a wait', wait);
      await hold(wait, [token], true);
    },
    async find(wait) {
      if (!isName(wait)) return [];
      const tokens = new Set(find.all(wait).map(row => String(row.token)));
      for (const [token, isThere] of held.get(wait) ?? []) {
        if (isThere) tokens.add(token);
        else tokens.delete(token);
      }
      return [...tokens];
    },
    async forget(wait, tokens) {
      if (isName(wait)) await hold(wait, tokens, false);
    },
  };
}

/** How far somebody has come is written with the rows of lists that were made by then: it is never in the file without them. */
export function sqliteCursors(database: DatabaseSync, group: GroupCommit): Cursors {
  const find = database.prepare('SELECT position FROM cursors WHERE name = ?');
  const held = heldOnes<number>();
  group.holding({
    ...held,
    changes: () => over('INSERT OR REPLACE INTO cursors (name, position) VALUES :rows', held.take()),
  });
  return {
    async read(name) {
      return held.get(name) ?? Number(find.get(name)?.position ?? 0);
    },
    write: (name, position) => group.hold(() => held.set(name, position)),
  };
}
