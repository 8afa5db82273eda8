/**
 * What an operator asks of an account during a restore, answered over HTTP as the API references have it: continuous backups, restores and policies of
 * DynamoDB before a real engine (a restore copies its items, as they were at an instant, into a new table of that engine), rules, event source mappings,
 * concurrency and calls of Lambdas. Whatever else is asked goes on to the services of the account. What would change something is noted.
 */
import { once } from 'node:events';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { DynamoDBClient, PutItemCommand, paginateScan } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { createTable } from '../../adapters/dynamo/create-tables.ts';
import { tables } from '../../adapters/dynamo/tables.ts';

export interface RestoreAccount {
  /** For `AWS_ENDPOINT_URL_DYNAMODB`, and for all other services. */
  readonly endpoint: string;
  /** Operations that changed something, in their order. */
  readonly changes: string[];
  /** Environment variables of a Lambda by its name. */
  readonly variables: Record<string, Record<string, string>>;
  readonly rules: Record<string, boolean>;
  readonly sources: Record<string, boolean>;
  requests: boolean;
  /** Policies by ARN of the table. */
  readonly policies: Map<string, string>;
  stop(): void;
}

export interface RestoreOptions {
  /** The engine that holds the tables, and where everything else is answered. */
  readonly engine: string;
  readonly services: string;
  readonly invoke: (name: string, event: unknown) => Promise<unknown>;
}

type Asked = Readonly<Record<string, string | undefined>>;
type Answer = object | undefined;

const arnOf = (table: string) => `arn:aws:dynamodb:eu-west-1:123456789012:table/${table}`;

/** What a table of the account has that the engine does not know. */
interface Beside {
  stream: boolean;
  recovery: boolean;
  protection: boolean;
}

export async function startRestoreAccount({ engine, services, invoke }: RestoreOptions): Promise<RestoreAccount> {
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new DynamoDBClient({ endpoint: engine, region: 'eu-west-1', credentials });
  const beside = new Map<string, Beside>();
  const of = (table: string) => {
    const known = beside.get(table) ?? { stream: true, recovery: true, protection: true };
    beside.set(table, known);
    return known;
  };
  const account: RestoreAccount = {
    ...{ endpoint: '', changes: [], variables: {}, rules: {}, sources: {}, requests: true, policies: new Map() },
    stop: () => server.close(),
  };

  async function restore({ SourceTableName: from = '', TargetTableName: to = '', RestoreDateTime }: Asked): Promise<object> {
    const until = RestoreDateTime === undefined ? undefined : new Date(Number(RestoreDateTime) * 1000).toISOString();
    // Indexes are restored with a table unless they are left out by name.
    await createTable(DynamoDBDocumentClient.from(client), to, tables.facts);
    for await (const page of paginateScan({ client }, { TableName: from }))
      for (const item of page.Items ?? [])
        if (until === undefined || (JSON.parse(item.body?.S ?? '{}') as { at: string }).at <= until)
          await client.send(new PutItemCommand({ TableName: to, Item: item }));
    beside.set(to, { stream: false, recovery: false, protection: false });
    return { TableDescription: { TableName: to, TableStatus: 'CREATING' } };
  }

  const changing: Record<string, (asked: Asked) => Promise<Answer> | Answer> = {
    'DynamoDB_20120810.RestoreTableToPointInTime': restore,
    'DynamoDB_20120810.UpdateTable': asked => {
      if (asked.DeletionProtectionEnabled) of(asked.TableName ?? '').protection = true;
      if (asked.StreamSpecification) of(asked.TableName ?? '').stream = true;
      return { TableDescription: { TableName: asked.TableName } };
    },
    'DynamoDB_20120810.UpdateContinuousBackups': ({ TableName = '' }) => {
      of(TableName).recovery = true;
      return {};
    },
    'DynamoDB_20120810.PutResourcePolicy': ({ ResourceArn = '', Policy = '' }) => {
      account.policies.set(ResourceArn, Policy);
      return { RevisionId: '1' };
    },
    'AWSEvents.EnableRule': ({ Name = '' }) => {
      account.rules[Name] = true;
      return {};
    },
    'AWSEvents.DisableRule': ({ Name = '' }) => {
      account.rules[Name] = false;
      return {};
    },
  };
  const reading: typeof changing = {
    'DynamoDB_20120810.DescribeContinuousBackups': ({ TableName = '' }) => ({
      ContinuousBackupsDescription: {
        ContinuousBackupsStatus: 'ENABLED',
        PointInTimeRecoveryDescription: of(TableName).recovery
          ? {
              PointInTimeRecoveryStatus: 'ENABLED',
              EarliestRestorableDateTime: 1_700_000_000,
              LatestRestorableDateTime: 1_900_000_000,
            }
          : { PointInTimeRecoveryStatus: 'DISABLED' },
      },
    }),
    'DynamoDB_20120810.GetResourcePolicy': ({ ResourceArn = '' }) => {
      const Policy = account.policies.get(ResourceArn);
      return Policy === undefined ? undefined : { Policy, RevisionId: '1' };
    },
    'AWSEvents.ListRules': ({ NamePrefix = '' }) => ({
      Rules: Object.entries(account.rules).flatMap(([Name, on]) =>
        Name.startsWith(NamePrefix) ? [{ Name, State: on ? 'ENABLED' : 'DISABLED' }] : [],
      ),
    }),
  };

  /** Operations of Lambda are addresses. */
  async function lambda(method: string, path: string, body: string): Promise<Answer> {
    const [, name = ''] = /\/functions\/([^/]+)\//.exec(path) ?? [];
    if (path.endsWith('/configuration')) return { Environment: { Variables: account.variables[name] ?? {} } };
    if (path.endsWith('/concurrency') && method === 'GET') return account.requests ? {} : { ReservedConcurrentExecutions: 0 };
    if (path.endsWith('/concurrency')) {
      account.changes.push(`${method} concurrency of ${name}`);
      account.requests = method === 'DELETE';
      return {};
    }
    if (path.endsWith('/invocations')) {
      account.changes.push(`call of ${name}`);
      return (await invoke(name, JSON.parse(body))) as object;
    }
    const [, source] = /\/event-source-mappings\/([^/?]+)$/.exec(path) ?? [];
    if (source !== undefined && method === 'PUT') {
      account.changes.push(`PUT ${source}`);
      account.sources[source] = (JSON.parse(body) as { Enabled: boolean }).Enabled;
      return { UUID: source };
    }
    const all = Object.entries(account.sources).map(([UUID, on]) => ({ UUID, State: on ? 'Enabled' : 'Disabled' }));
    return { EventSourceMappings: all };
  }

  async function forward(request: IncomingMessage, body: string, to: string): Promise<{ status: number; bytes: Buffer }> {
    const headers = Object.fromEntries(
      Object.entries(request.headers).filter(([name]) => !['host', 'connection', 'content-length'].includes(name)),
    );
    const answer = await fetch(`${to}${request.url ?? ''}`, {
      method: request.method ?? 'GET',
      headers: headers as Record<string, string>,
      ...(body !== '' && { body }),
    });
    return { status: answer.status, bytes: Buffer.from(await answer.arrayBuffer()) };
  }

  /** What the account answers itself; undefined for what goes on to the engine or the services. */
  async function own(
    request: IncomingMessage,
    target: string | undefined,
    body: string,
  ): Promise<{ status: number; body: object } | undefined> {
    const path = (request.url ?? '').split('?')[0] ?? '';
    if (/^\/20\d\d-\d\d-\d\d\/(functions|event-source-mappings)/.test(path))
      return { status: 200, body: (await lambda(request.method ?? '', path, body)) ?? {} };
    const operation = target === undefined ? undefined : (changing[target] ?? reading[target]);
    if (!operation) return undefined;
    note(target, changing);
    const found = await operation(JSON.parse(body));
    return found ? { status: 200, body: found } : { status: 400, body: { __type: 'PolicyNotFoundException' } };
  }

  function note(target: string | undefined, operations: object): void {
    if (target !== undefined && target in operations) account.changes.push(target.replace(/^.*\./, ''));
  }

  async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks).toString('utf8');
    const target = request.headers['x-amz-target'] as string | undefined;
    const found = await own(request, target, body);
    if (found) return void response.writeHead(found.status).end(JSON.stringify(found.body));
    const ofEngine = target?.startsWith('DynamoDB_') ?? false;
    if (/DynamoDB.*\.(Put|Update|Delete|BatchWrite)/.test(target ?? '')) note(target, { [target ?? '']: true });
    const { status, bytes } = await forward(request, body, ofEngine ? engine : services);
    const seen = target === 'DynamoDB_20120810.DescribeTable' && status === 200 ? described(bytes.toString('utf8')) : bytes;
    response.writeHead(status).end(seen);
  }

  function described(text: string): string {
    const { Table } = JSON.parse(text) as { Table: { TableName: string } };
    const { stream, protection } = of(Table.TableName);
    return JSON.stringify({
      Table: {
        ...Table,
        TableArn: arnOf(Table.TableName),
        DeletionProtectionEnabled: protection,
        ...(stream && {
          StreamSpecification: { StreamEnabled: true, StreamViewType: 'NEW_IMAGE' },
          LatestStreamArn: `${arnOf(Table.TableName)}/stream/2026-01-01T00:00:00.000`,
        }),
      },
    });
  }

  const server = createServer((request, response) => {
    answer(request, response).catch((error: Error) => response.writeHead(500).end(JSON.stringify({ message: error.message })));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  return Object.assign(account, { endpoint: `http://127.0.0.1:${(server.address() as AddressInfo).port}` });
}
