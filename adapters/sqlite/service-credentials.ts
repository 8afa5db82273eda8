/**
 * What service accounts prove themselves with on one machine: a client id and the SHA-256 of its secret (256 random bits, so that guessing is
 * hopeless and a slow hash would add nothing), in a file of its own of the state folder. The secret itself is kept nowhere.
 */
import { hash, randomBytes, timingSafeEqual } from 'node:crypto';
import type { Scope } from '#domain/values/scopes.ts';
import type { ServiceCredentials } from '#domain/values/service-credentials.ts';
import type { ServiceId } from '#domain/values/service-id.ts';
import { openDatabase } from './database.ts';

export const credentialsFile = 'service-accounts.db';

const migrations = [
  'CREATE TABLE client (id TEXT PRIMARY KEY, account TEXT NOT NULL UNIQUE, scopes TEXT NOT NULL, digest TEXT NOT NULL) WITHOUT ROWID',
];

/** A client as the sign-in of this machine is told of it. */
export interface ServiceClient {
  readonly id: string;
  readonly scopes: readonly Scope[];
  /** Of the secret. */
  readonly digest: string;
}

export interface SqliteCredentials extends ServiceCredentials {
  /** The client under this id, for the sign-in of this machine. */
  client(id: string): ServiceClient | undefined;
  close(): void;
}

export function sqliteCredentials(folder: string): SqliteCredentials {
  const database = openDatabase({ folder, name: credentialsFile, synchronous: 'FULL', migrations });
  const put = database.prepare(
    'INSERT INTO client VALUES (?, ?, ?, ?) ON CONFLICT (account) DO UPDATE SET scopes = excluded.scopes, digest = excluded.digest RETURNING id',
  );
  const drop = database.prepare('DELETE FROM client WHERE account = ?');
  const find = database.prepare('SELECT id, account, scopes, digest FROM client WHERE id = ?');

  return {
    async issue(account, scopes) {
      const secret = randomBytes(32).toString('base64url');
      const row = put.get(`sa-${randomBytes(10).toString('hex')}`, account, scopes.join(' '), digestOf(secret));
      return { client: String(row?.id), secret };
    },
    async remove(account) {
      drop.run(account);
    },
    async accountOf(client) {
      const row = find.get(client);
      return row && (String(row.account) as ServiceId);
    },
    async matches(client, secret) {
      const row = find.get(client);
      return row !== undefined && timingSafeEqual(Buffer.from(digestOf(secret)), Buffer.from(String(row.digest)));
    },
    client(id) {
      const row = find.get(id);
      return row && { id, scopes: String(row.scopes).split(' ') as Scope[], digest: String(row.digest) };
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}

function digestOf(secret: string): string {
  return hash('sha256', secret, 'hex');
}
