/** The app of an operator who makes lists again: it folds every history from its first fact, writes views, and can neither sign nor mail nor publish nor resume. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { commitOf } from '#adapters/dynamo/facts.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import type { Commit } from '#domain/history/commit.ts';
import { type App, createApp } from '#functions/kit/app.ts';
import { noSnapshots } from '#functions/kit/state-store.ts';
import { openStores, type StoreNames } from './stores.ts';
import { unavailable } from './unavailable-port.ts';

/** The last commit of every stream, as the table gives them; reads the whole table, so it is for nobody but an operator. */
export function wireRebuild(env: Pick<StoreNames, 'FACTS_TABLE' | 'PEOPLE_TABLE' | 'VIEWS_TABLE'>): {
  app: App;
  lastCommits: () => AsyncGenerator<Commit>;
} {
  const { client, facts, personRecords, views, clock, ids } = openStores(
    { ...env, SNAPSHOTS_TABLE: '', SNAPSHOTS_KEY: '' },
    { client: dynamoOverSdk(DynamoDBDocumentClient.from(new DynamoDBClient({ maxAttempts: 5 }))) },
  );
  const ports = {
    ...{ facts, personRecords, views, clock, ids },
    snapshots: noSnapshots,
    tokens: unavailable<never>('rebuild', 'tokens'),
    workflows: unavailable<never>('rebuild', 'workflows'),
    notes: unavailable<never>('rebuild', 'notes'),
    followUps: unavailable<never>('rebuild', 'followUps'),
    mailer: unavailable<never>('rebuild', 'mailer'),
    storedCommits: unavailable<never>('rebuild', 'storedCommits'),
    logFiles: unavailable<never>('rebuild', 'logFiles'),
    logSigner: unavailable<never>('rebuild', 'logSigner'),
    logHeads: unavailable<never>('rebuild', 'logHeads'),
    credentials: unavailable<never>('rebuild', 'credentials'),
    optimiser: unavailable<never>('rebuild', 'optimiser'),
    events: unavailable<never>('rebuild', 'events'),
    files: unavailable<never>('rebuild', 'files'),
    secrets: unavailable<never>('rebuild', 'secrets'),
    poster: unavailable<never>('rebuild', 'poster'),
  };
  const settings = { portalUrl: '', version: '', issuer: '', client: '', audience: '' };
  return { app: createApp(ports, settings), lastCommits: () => lastOfEach(readWholeTable(client, env.FACTS_TABLE)) };
}

/** Items of one stream come together, by rising `seq`. */
async function* lastOfEach(items: AsyncIterable<Record<string, unknown>>): AsyncGenerator<Commit> {
  let last: Record<string, unknown> | undefined;
  for await (const item of items) {
    if (last && last.stream !== item.stream) yield commitOf(last);
    last = item;
  }
  if (last) yield commitOf(last);
}
