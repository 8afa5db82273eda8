/**
 * What the login remembers (sessions, grants, codes, refresh tokens), in one SQLite file of the state folder, so that a
 * restart signs nobody out. Entries vanish when their time is over.
 */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

export interface LoginStore {
  readonly adapter: AdapterFactory;
  /** Keeps a value under a kind and an id; `lasts` so many seconds. */
  keep(kind: string, id: string, kept: { readonly value: unknown; readonly lasts: number }): Promise<void>;
  /** The value, once: it is there no longer afterwards. Undefined when there is none, or its time is over. */
  take(kind: string, id: string): unknown;
  /** Ends everything that a person is signed in with, and leaves no byte of it; how many there were. */
  endSessions(person: string): number;
  close(): void;
}

const schema = `
  PRAGMA journal_mode = WAL;
  PRAGMA busy_timeout = 5000;
  PRAGMA secure_delete = ON;
  CREATE TABLE IF NOT EXISTS entry (
    model TEXT NOT NULL, id TEXT NOT NULL, payload TEXT NOT NULL, expires INTEGER, uid TEXT, code TEXT, grant_id TEXT,
    PRIMARY KEY (model, id)
  ) WITHOUT ROWID;
  CREATE INDEX IF NOT EXISTS entry_uid ON entry (uid) WHERE uid IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_grant ON entry (grant_id) WHERE grant_id IS NOT NULL;
  CREATE INDEX IF NOT EXISTS entry_expires ON entry (expires);
`;

/** Opens (or makes) `login.sqlite` in a folder. */
export function openStore(folder: string): LoginStore {
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const database = new DatabaseSync(join(folder, 'login.sqlite'));
  database.exec(schema);
  const endSessions = database.prepare("DELETE FROM entry WHERE json_extract(payload, '$.accountId') = ?");
  const take = database.prepare('DELETE FROM entry WHERE model = ? AND id = ? AND expires > ? RETURNING payload');
  return {
    adapter: model => adapterOf(database, model),
    keep: async (kind, id, { value, lasts }) => adapterOf(database, kind).upsert(id, { value } as AdapterPayload, lasts),
    take(kind, id) {
      const row = take.get(kind, id, seconds());
      return row && (JSON.parse(String(row.payload)) as { value: unknown }).value;
    },
    endSessions(person) {
      const { changes } = endSessions.run(person);
      database.exec('PRAGMA wal_checkpoint(TRUNCATE)');
      return Number(changes);
    },
    close: () => database.close(),
  };
}

/** What a revoked grant takes with it. (An interaction names a grant too, and outlives it when another person takes over.) */
const grantable = new Set(['AccessToken', 'AuthorizationCode', 'RefreshToken']);

const seconds = () => Math.floor(Date.now() / 1000);

function adapterOf(database: DatabaseSync, model: string): Adapter {
  const put = database.prepare('INSERT OR REPLACE INTO entry VALUES (?, ?, ?, ?, ?, ?, ?)');
  const prune = database.prepare('DELETE FROM entry WHERE expires <= ?');
  const live = 'model = ? AND (expires IS NULL OR expires > ?)';
  const byId = database.prepare(`SELECT payload FROM entry WHERE ${live} AND id = ?`);
  const byUid = database.prepare(`SELECT payload FROM entry WHERE ${live} AND uid = ?`);
  const byCode = database.prepare(`SELECT payload FROM entry WHERE ${live} AND code = ?`);
  const consume = database.prepare("UPDATE entry SET payload = json_set(payload, '$.consumed', ?) WHERE model = ? AND id = ?");
  const destroy = database.prepare('DELETE FROM entry WHERE model = ? AND id = ?');
  const revoke = database.prepare('DELETE FROM entry WHERE grant_id = ?');
  const payloadOf = (row: Record<string, unknown> | undefined) => row && (JSON.parse(String(row.payload)) as AdapterPayload);

  return {
    async upsert(id, payload, expiresIn) {
      prune.run(seconds());
      const { uid = null, userCode = null, grantId = null } = payload;
      const expires = expiresIn === undefined ? null : seconds() + expiresIn;
      put.run(model, id, JSON.stringify(payload), expires, uid, userCode, grantable.has(model) ? grantId : null);
    },
    find: async id => payloadOf(byId.get(model, seconds(), id)),
    findByUid: async uid => payloadOf(byUid.get(model, seconds(), uid)),
    findByUserCode: async code => payloadOf(byCode.get(model, seconds(), code)),
    async consume(id) {
      consume.run(seconds(), model, id);
    },
    async destroy(id) {
      destroy.run(model, id);
    },
    async revokeByGrantId(grantId) {
      revoke.run(grantId);
    },
  };
}
