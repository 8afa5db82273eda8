/** All contracts of the DynamoDB adapters, on whatever engine answers: the one in this process, or one that somebody else runs. */
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import type { DynamoEngine } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { dayMailContract } from './day-mails.ts';
import { factStoreContract } from './facts.ts';
import { factFeedContract } from './feed.ts';
import { noteStoreContract } from './notes.ts';
import { personRecordsContract } from './person-records.ts';
import { snapshotStoreContract } from './snapshots.ts';
import { tokenStoreContract } from './tokens.ts';
import { viewStoreContract } from './views.ts';

/** A client of the engine that shares nothing with another: as the Lambdas do, when left out. `engine` is asked for when a test begins, so that it can be started before the tests. */
export function dynamoContracts(
  name: string,
  engine: () => DynamoEngine,
  newClient: (engine: DynamoEngine) => Dynamo = one => one.newClient(),
): void {
  const open = async () => openDynamo(newClient(engine()), await engine().newTables(), testSeal);
  factStoreContract(name, async () => {
    const names = await engine().newTables();
    return {
      facts: openDynamo(newClient(engine()), names, testSeal).facts,
      reopen: async () => openDynamo(newClient(engine()), names, testSeal).facts,
    };
  });
  factFeedContract(name, async () => followLocally(newClient(engine()), (await engine().newTables()).facts));
  viewStoreContract(name, async () => (await open()).views);
  snapshotStoreContract(name, async () => (await open()).snapshots);
  personRecordsContract(name, async () => (await open()).personRecords);
  noteStoreContract(name, async () => (await open()).notes);
  dayMailContract(name, async () => (await open()).notes, 2);
  tokenStoreContract(name, async () => (await open()).tokens);
}
