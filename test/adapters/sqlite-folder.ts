/** SQLite in a folder of its own, closed and gone after the test. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';

export async function stateFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'tollgate-sqlite-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  return folder;
}

/** In this folder, or a new one. */
export async function openStores(folder?: string): Promise<SqliteStores> {
  const stores = openSqlite(folder ?? (await stateFolder()));
  onTestFinished(() => stores.close());
  return stores;
}
