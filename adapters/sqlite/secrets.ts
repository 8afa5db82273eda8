/**
 * Addresses and secrets of webhooks on one machine, in a file of its own of the state folder, which its owner alone may read: a signature is made
 * with the secret itself, so a digest would not do.
 */
import { checkSecret } from '#adapters/secret-names.ts';
import type { SecretStore } from '#domain/values/webhooks.ts';
import { openDatabase } from './database.ts';

export const secretsFile = 'webhook-secrets.db';

const migrations = ['CREATE TABLE secret (name TEXT PRIMARY KEY, text TEXT NOT NULL) STRICT, WITHOUT ROWID'];

export function sqliteSecrets(folder: string): SecretStore & { close(): void } {
  const database = openDatabase({ folder, name: secretsFile, synchronous: 'FULL', migrations });
  const put = database.prepare('INSERT OR REPLACE INTO secret (name, text) VALUES (?, ?)');
  const get = database.prepare('SELECT text FROM secret WHERE name = ?');
  const drop = database.prepare('DELETE FROM secret WHERE name = ?');
  return {
    async put(name, text) {
      checkSecret(name, text);
      put.run(name, text);
    },
    async get(name) {
      checkSecret(name);
      const row = get.get(name);
      return row && String(row.text);
    },
    async remove(name) {
      checkSecret(name);
      drop.run(name);
    },
    close() {
      if (database.isOpen) database.close();
    },
  };
}
