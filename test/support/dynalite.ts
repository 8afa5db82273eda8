/** A DynamoDB engine in this process, spoken to through the real SDK. Empty at the start, gone at the end. */
import { once } from 'node:events';
import type { Server } from 'node:http';
import { createRequire } from 'node:module';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTables } from '#adapters/dynamo/create-tables.ts';
import { type TableNames, tables } from '#adapters/dynamo/tables.ts';

// It is CommonJS without types.
const dynalite = createRequire(import.meta.url)('dynalite') as (options: { createTableMs: number; path?: string }) => Server;

export interface Dynalite {
  /** For AWS_ENDPOINT_URL_DYNAMODB. */
  readonly endpoint: string;
  readonly client: DynamoDBDocumentClient;
  /** A client that shares nothing with the first one; stopped with the engine. */
  newClient(): DynamoDBDocumentClient;
  /** Makes a set of tables that nobody else uses. */
  newTables(): Promise<TableNames>;
  stop(): Promise<void>;
}

export async function startDynalite(): Promise<Dynalite> {
  const server = dynalite({ createTableMs: 0 });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;

  const clients: DynamoDBDocumentClient[] = [];
  const newClient = () => {
    const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
    const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint, region: 'eu-central-1', credentials }));
    clients.push(client);
    return client;
  };
  const client = newClient();

  let sets = 0;
  return {
    endpoint,
    client,
    newClient,
    async newTables() {
      sets += 1;
      const named = (table: string) => `${table}-${sets}`;
      const names = Object.fromEntries(Object.keys(tables).map(table => [table, named(table)])) as TableNames;
      await createTables(client, names);
      return names;
    },
    async stop() {
      for (const one of clients) one.destroy();
      server.closeAllConnections();
      await new Promise(resolve => server.close(resolve));
    },
  };
}
