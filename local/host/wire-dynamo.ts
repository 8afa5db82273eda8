/** The stores of one machine on a DynamoDB engine named by the SDK's own environment variables. Apart, so that a host without it never loads the SDK. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '#adapters/dynamo/create-tables.ts';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import type { FactStore } from '#domain/ports.ts';

/** Makes the tables that are absent and reads all facts once. */
export async function dynamoStores() {
  const names = { facts: 'tollgate-facts', views: 'tollgate-views', snapshots: 'tollgate-snapshots', tokens: 'tollgate-tokens' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  await createTables(client, names);
  const feed = await followLocally(client, names.facts);
  return { ...openDynamo(client, names), facts: feed as FactStore, feed };
}
