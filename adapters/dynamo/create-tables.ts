/** Makes the tables where no CDK stack does: a local DynamoDB engine. Tables that are there already are left as they are. */
import {
  CreateTableCommand,
  type CreateTableCommandInput,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import type { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { type KeyAttribute, type TableDefinition, type TableIndex, type TableNames, tables } from './tables.ts';

/** Resolves when all tables can be used. */
export async function createTables(client: DynamoDBDocumentClient, names: TableNames): Promise<void> {
  for (const [table, definition] of Object.entries(tables)) {
    await createTable(client, names[table as keyof TableNames], definition);
  }
}

/** Makes one table by its definition, with its index. */
export async function createTable(client: DynamoDBDocumentClient, name: string, definition: TableDefinition): Promise<void> {
  try {
    await client.send(new CreateTableCommand(inputOf(name, definition)));
  } catch (error) {
    if (!(error instanceof ResourceInUseException)) throw error;
  }
  await waitUntilTableExists({ client, maxWaitTime: 60, minDelay: 0.1 }, { TableName: name });
}

function inputOf(name: string, { partitionKey, sortKey, index }: TableDefinition): CreateTableCommandInput {
  const keys = sortKey ? [partitionKey, sortKey] : [partitionKey];
  const all = index ? [...keys, index.partitionKey, index.sortKey] : keys;
  return {
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: all.map(key => ({ AttributeName: key.name, AttributeType: key.type })),
    KeySchema: keySchema(keys),
    ...(index && { GlobalSecondaryIndexes: [indexOf(index)] }),
  };
}

function indexOf({ name, partitionKey, sortKey, attributes }: TableIndex): GlobalSecondaryIndex {
  return {
    IndexName: name,
    KeySchema: keySchema([partitionKey, sortKey]),
    Projection: { ProjectionType: 'INCLUDE', NonKeyAttributes: [...attributes] },
  };
}

function keySchema(keys: readonly KeyAttribute[]): KeySchemaElement[] {
  return keys.map(({ name }, place) => ({ AttributeName: name, KeyType: place === 0 ? 'HASH' : 'RANGE' }));
}
