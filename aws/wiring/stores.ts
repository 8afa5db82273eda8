/** What all five Lambdas share: the client of DynamoDB, and facts, names of people, lists and folded states on it. Tokens are wired where they are needed. */
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { dynamoFacts } from '#adapters/dynamo/facts.ts';
import { dynamoOfEnvironment, dynamoOverHttps } from '#adapters/dynamo/over-https.ts';
import { dynamoSnapshots } from '#adapters/dynamo/snapshots.ts';
import { dynamoViews } from '#adapters/dynamo/views.ts';
import type { Seal } from '#adapters/sealed.ts';
import { systemClock, systemIds } from '#adapters/system.ts';
import { whenAsked } from './when-asked.ts';

/** Milliseconds: a store that does not answer is asked again while the request still waits. */
export const requestHandler = { connectionTimeout: 1000, requestTimeout: 5000 };

export interface StoreNames {
  readonly FACTS_TABLE: string;
  readonly VIEWS_TABLE: string;
  readonly PEOPLE_TABLE: string;
  readonly SNAPSHOTS_TABLE: string;
  readonly SNAPSHOTS_KEY: string;
}

/**
 * Region and endpoint are those that the SDK would take (`AWS_REGION`, `AWS_ENDPOINT_URL_DYNAMODB`). `keeps` says that folded states are kept here, so that the key
 * that seals them is made when there is none.
 */
export function openStores(names: StoreNames, { keeps = false, client = ofLambda() }: Opening = {}) {
  return {
    client,
    facts: dynamoFacts(client, names.FACTS_TABLE),
    personRecords: whenAsked(async () => {
      const { dynamoPersonRecords } = await import('#adapters/dynamo/person-records.ts');
      return dynamoPersonRecords({ client, name: names.PEOPLE_TABLE });
    }),
    views: dynamoViews({ client, name: names.VIEWS_TABLE }),
    snapshots: dynamoSnapshots({ client, name: names.SNAPSHOTS_TABLE, seal: sealAt(names.SNAPSHOTS_KEY, keeps) }),
    clock: systemClock,
    ids: systemIds,
  };
}

interface Opening {
  readonly keeps?: boolean;
  /** That of whoever is no Lambda: an operator, whose credentials the SDK finds. */
  readonly client?: Dynamo;
}

function ofLambda(): Dynamo {
  const { connectionTimeout: connectingMs, requestTimeout: answeringMs } = requestHandler;
  return dynamoOverHttps({ ...dynamoOfEnvironment(), connectingMs, answeringMs });
}

/** The seal, read once; a key that could not be read is asked for again, and what it would open is made from facts meanwhile. */
function sealAt(name: string, keeps: boolean): () => Promise<Seal | undefined> {
  let known: Seal | undefined;
  return async () => {
    known ??= await import('./seal.ts').then(({ sealIn }) => sealIn(name, keeps)).catch(() => undefined);
    return known;
  };
}
