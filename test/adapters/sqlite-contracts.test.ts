/** The SQLite adapters keep the contracts of their ports, on disk. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { type OpenOptions, openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';
import { dayMailContract } from './contracts/day-mails.ts';
import { factStoreContract } from './contracts/facts.ts';
import { factFeedContract } from './contracts/feed.ts';
import { noteStoreContract } from './contracts/notes.ts';
import { personRecordsContract } from './contracts/person-records.ts';
import { snapshotStoreContract } from './contracts/snapshots.ts';
import { tokenStoreContract } from './contracts/tokens.ts';
import { viewStoreContract } from './contracts/views.ts';

const name = 'SQLite on disk';

async function open(folder?: string, options: OpenOptions = {}): Promise<{ folder: string; stores: SqliteStores }> {
  const place = folder ?? (await mkdtemp(join(tmpdir(), 'tollgate-sqlite-')));
  const stores = openSqlite(place, options);
  onTestFinished(async () => {
    await stores.close();
    await rm(place, { recursive: true, force: true });
  });
  return { folder: place, stores };
}

factStoreContract(name, async () => {
  const { folder, stores } = await open();
  return {
    facts: stores.facts,
    async reopen() {
      await stores.close();
      return (await open(folder)).stores.facts;
    },
  };
});
factFeedContract(name, async () => (await open()).stores.facts);

const byItself = `${name}, of a process that is alone with it`;
factStoreContract(byItself, async () => {
  const { folder, stores } = await open(undefined, { alone: true });
  return {
    facts: stores.facts,
    async reopen() {
      await stores.close();
      return (await open(folder, { alone: true })).stores.facts;
    },
  };
});
factFeedContract(byItself, async () => (await open(undefined, { alone: true })).stores.facts);
viewStoreContract(name, async () => (await open()).stores.views);
viewStoreContract(byItself, async () => (await open(undefined, { alone: true })).stores.views);
snapshotStoreContract(name, async () => (await open()).stores.snapshots);
personRecordsContract(name, async () => (await open()).stores.personRecords);
noteStoreContract(name, async () => (await open()).stores.notes);
dayMailContract(name, async () => (await open()).stores.notes, 40);
tokenStoreContract(name, async () => (await open()).stores.tokens);
