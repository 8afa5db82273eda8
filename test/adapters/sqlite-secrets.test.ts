/** Secrets of webhooks on one machine keep the contract of their port and survive a restart. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteSecrets } from '#adapters/sqlite/secrets.ts';
import { secretStoreContract } from './contracts/secrets.ts';

async function open() {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-secrets-'));
  const secrets = sqliteSecrets(folder);
  onTestFinished(async () => {
    secrets.close();
    await rm(folder, { recursive: true, force: true });
  });
  return { folder, secrets };
}

secretStoreContract('SQLite on disk', async () => (await open()).secrets);

test('a secret of a webhook survives a restart of the machine', async () => {
  const { folder, secrets } = await open();
  await secrets.put('north/erp/secret-1', 'whsec_x');
  secrets.close();
  const again = sqliteSecrets(folder);
  onTestFinished(() => again.close());
  expect(await again.get('north/erp/secret-1')).toBe('whsec_x');
});
