/** The stores that lists rest in: SQLite on disk, and a DynamoDB engine through the real SDK. Each call gives an empty one. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import type { ViewStore } from '#domain/ports.ts';
import type { Dynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';

export function sqliteStore(): ViewStore {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-views-'));
  const stores = openSqlite(folder);
  onTestFinished(async () => {
    await stores.close();
    rmSync(folder, { recursive: true });
  });
  return stores.views;
}

export async function dynamoStore(engine: Dynalite): Promise<ViewStore> {
  return openDynamo(engine.client, await engine.newTables(), testSeal).views;
}
