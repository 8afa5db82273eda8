/** The stores of one machine on a DynamoDB engine named by the SDK's own environment variables. Apart, so that a host without it never loads the SDK. */
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '#adapters/dynamo/create-tables.ts';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { openDynamo } from '#adapters/dynamo/open.ts';
import { dynamoOverSdk } from '#adapters/dynamo/over-sdk.ts';
import { dynamoCommits } from '#adapters/dynamo/stored-commits.ts';
import { type TableNames, tables } from '#adapters/dynamo/tables.ts';
import type { Seal } from '#adapters/sealed.ts';

/** Makes the tables that are absent and reads all facts once. Throws one line for the operator when there is no DynamoDB to talk to. */
export async function dynamoStores(seal: Seal) {
  try {
    return await opened(seal);
  } catch (error) {
    const { name, message, code } = error as Error & { code?: string };
    const why = [code ?? name, message].filter(text => text !== '').join(': ');
    throw new Error(
      `DynamoDB cannot be used (${why.replaceAll('\n', ' ')}). Set AWS_ENDPOINT_URL_DYNAMODB, AWS_REGION and credentials, or leave TOLLGATE_STORE out.`,
      { cause: error },
    );
  }
}

async function opened(seal: Seal) {
  const names = Object.fromEntries(Object.keys(tables).map(table => [table, `tollgate-${table}`])) as TableNames;
  const sdk = DynamoDBDocumentClient.from(new DynamoDBClient({}), { marshallOptions: { removeUndefinedValues: true } });
  await createTables(sdk, names);
  const client = dynamoOverSdk(sdk);
  const feed = await followLocally(client, names.facts);
  return { ...openDynamo(client, names, seal), facts: feed, storedCommits: dynamoCommits(client, names.facts), feed };
}
