/** The DynamoDB adapters keep the contracts of their ports, on an engine, through the real SDK. */
import { afterAll, beforeAll } from 'vitest';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { factStoreContract } from './contracts/facts.ts';
import { factFeedContract } from './contracts/feed.ts';
import { noteStoreContract } from './contracts/notes.ts';
import { snapshotStoreContract } from './contracts/snapshots.ts';
import { tokenStoreContract } from './contracts/tokens.ts';
import { viewStoreContract } from './contracts/views.ts';

const name = 'DynamoDB through the SDK';
let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

async function open() {
  return openDynamo(engine.client, await engine.newTables());
}

factStoreContract(name, async () => {
  const names = await engine.newTables();
  return {
    facts: openDynamo(engine.client, names).facts,
    reopen: async () => openDynamo(engine.newClient(), names).facts,
  };
});
factFeedContract(name, async () => followLocally(engine.client, (await engine.newTables()).facts));
viewStoreContract(name, async () => (await open()).views);
snapshotStoreContract(name, async () => (await open()).snapshots);
noteStoreContract(name, async () => (await open()).notes);
tokenStoreContract(name, async () => (await open()).tokens);
