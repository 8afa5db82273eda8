/** Secrets of service accounts on one machine keep the contract of their port, survive a restart, and stand nowhere in the state folder. */
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { type SqliteCredentials, sqliteCredentials } from '#adapters/sqlite/service-credentials.ts';
import { serviceIdOf } from '#domain/values/service-id.ts';
import { serviceCredentialsContract } from './contracts/service-credentials.ts';

async function open(): Promise<{ folder: string; credentials: SqliteCredentials }> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-credentials-'));
  const credentials = sqliteCredentials(folder);
  onTestFinished(async () => {
    credentials.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { folder, credentials };
}

serviceCredentialsContract('SQLite on disk', async () => (await open()).credentials);

test('P18: a secret survives a restart and is written nowhere: neither the database nor its journal holds it', async () => {
  const { folder, credentials } = await open();
  const { client, secret } = await credentials.issue(serviceIdOf('demo', 'jira'), ['read']);
  for (const name of await readdir(folder)) expect((await readFile(join(folder, name))).includes(secret)).toBe(false);
  credentials.close();
  const again = sqliteCredentials(folder);
  onTestFinished(() => again.close());
  expect(await again.matches(client, secret)).toBe(true);
  expect(again.client(client)).toMatchObject({ id: client, scopes: ['read'] });
});
