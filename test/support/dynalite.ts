/** A DynamoDB engine, spoken to as the Lambdas do: one in this process, empty at the start and gone at the end, or one at an address. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { DeleteTableCommand, DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import type { Dynamo } from '#adapters/dynamo/calls.ts';
import { createTables } from '#adapters/dynamo/create-tables.ts';
import { dynamoOverHttps } from '#adapters/dynamo/over-https.ts';
import { type TableNames, tables } from '#adapters/dynamo/tables.ts';

// It is CommonJS without types.
const dynalite = createRequire(import.meta.url)('dynalite') as (options: { createTableMs: number; path?: string }) => Server;

export interface DynamoEngine {
  /** For AWS_ENDPOINT_URL_DYNAMODB. */
  readonly endpoint: string;
  readonly client: Dynamo;
  /** The same engine through the SDK. */
  readonly sdk: DynamoDBDocumentClient;
  /** A client that shares nothing with the first one; stopped with the engine. */
  newClient(): Dynamo;
  /** Makes a set of tables that nobody else uses. */
  newTables(): Promise<TableNames>;
  stop(): Promise<void>;
}
export type Dynalite = DynamoEngine;

export async function startDynalite(): Promise<Dynalite> {
  const server = await serveDynalite();
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const { stop, ...engine } = openDynamoAt(endpoint, '');
  return {
    ...engine,
    async stop() {
      await stop();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}

/** An engine in this process. */
export async function serveDynalite(): Promise<Server> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return server;
}

/** An engine that somebody runs at an address. Its tables carry a name of their own and are deleted in the end. */
export function openDynamoEngine(endpoint: string): DynamoEngine {
  const { made, ...engine } = openDynamoAt(endpoint, `tollgate-test-${randomUUID().slice(0, 8)}-`);
  return {
    ...engine,
    async stop() {
      for (const TableName of made) await engine.sdk.send(new DeleteTableCommand({ TableName }));
      await engine.stop();
    },
  };
}

/** Credentials are those of the environment, where there are any. */
function openDynamoAt(endpoint: string, prefix: string): DynamoEngine & { readonly made: readonly string[] } {
  const clients: { close(): void }[] = [];
  const { AWS_ACCESS_KEY_ID: accessKeyId = 'local', AWS_SECRET_ACCESS_KEY: secretAccessKey = 'local' } = process.env;
  const credentials = { accessKeyId, secretAccessKey };
  const region = process.env.AWS_REGION ?? 'eu-central-1';
  const sdk = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region, credentials }));
  const newClient = () => {
    const client = dynamoOverHttps({ endpoint, region, credentials: () => credentials });
    clients.push(client);
    return client;
  };
  const client = newClient();

  const made: string[] = [];
  let sets = 0;
  return {
    endpoint,
    client,
    sdk,
    newClient,
    made,
    async newTables() {
      sets += 1;
      const named = (table: string) => `${prefix}${table}-${sets}`;
      const names = Object.fromEntries(Object.keys(tables).map(table => [table, named(table)])) as TableNames;
      made.push(...Object.values(names));
      await createTables(sdk, names);
      return names;
    },
    async stop() {
      sdk.destroy();
      for (const one of clients) one.close();
    },
  };
}
