/**
 * An account of AWS as far as the four bundles see it: API Gateway's events in, DynamoDB's stream and the queue between them, workflows by the
 * same files, and every service that they ask answered over HTTP. Batches and messages are delivered as Lambda's event source mappings do it.
 */
import { cpSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { type AttributeValue, DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { vi } from 'vitest';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import { systemClock } from '#adapters/system.ts';
import { type AslWorkflows, createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import { loadDefinition } from '#asl/load.ts';
import { startDynalite } from '#test/support/dynalite.ts';
import { deliverBatch, deliverMessages } from '#test/support/event-sources.ts';
import { environmentOfTables, lambdaEnvironment } from '#test/support/lambda-environment.ts';
import { workflows } from '#workflows/manifest.ts';
import { type LambdaName, lambdaNames } from '../../cdk/bundle.ts';
import { definitionText } from '../../local/host/wire.ts';
import { type Services, startServices } from './aws-endpoints.ts';
import { bundles } from './deployed.ts';

// biome-ignore lint/suspicious/noExplicitAny: what the Lambdas answer is JSON of many shapes
type Answer = any;

type Handlers = Record<LambdaName, (event: unknown, context?: unknown) => Promise<Answer>>;

export interface Account {
  readonly handlers: Handlers;
  readonly services: Services;
  /** The engine that holds the tables, and what they are called. */
  readonly engine: string;
  readonly names: TableNames;
  /**
   * The Lambdas as a new deployment makes them: fresh processes, on another table of facts. Workflows that ran are gone, as after a loss of everything but
   * the tables and buckets.
   */
  deployOn(facts: string): Promise<void>;
  /** Bodies of the messages that failed in all their tries, and records of the stream that Lambda gave up. */
  readonly setAside: { readonly messages: string[]; readonly records: unknown[] };
  /** A request as API Gateway hands it over after it has verified the token. Throws for a refusal. */
  ask(person: string, method: string, path: string, body?: unknown): Promise<Answer>;
  /** Delivers what was stored and what waits in the queue until there is nothing, and looks again. */
  until(what: string, done: () => Promise<boolean>): Promise<void>;
  settle(): Promise<void>;
  close(): Promise<void>;
}

export async function openAccount(): Promise<Account> {
  const dynalite = await startDynalite();
  const names = await dynalite.newTables();
  const services: Services = await startServices(() => engine);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const reader = new DynamoDBClient({ endpoint: dynalite.endpoint, region: 'eu-west-1', credentials });
  const tables = environmentOfTables(names);
  const endpoints = {
    AWS_ENDPOINT_URL: services.endpoint,
    AWS_ENDPOINT_URL_DYNAMODB: dynalite.endpoint,
    FOLLOW_UPS: `${services.endpoint}/follow-ups`,
  };
  for (const [name, value] of Object.entries({ ...lambdaEnvironment, ...tables, ...endpoints, POWERTOOLS_LOG_LEVEL: 'SILENT' }))
    vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  vi.spyOn(console, 'error').mockImplementation(() => {});
  vi.spyOn(console, 'warn').mockImplementation(() => {});
  const handlers = await deployedHandlers();
  services.invoke = async (name, event) => {
    if (name !== lambdaEnvironment.LOG_SIGNER) throw new Error(`nobody here is ${name}`);
    return handlers.schedule(event);
  };
  let engine = await engineOver(handlers);
  let facts = names.facts;
  const { settle, setAside, begin } = deliveries({ handlers, services, items: () => scan(reader, facts) });
  return {
    handlers,
    services,
    engine: dynalite.endpoint,
    names,
    setAside,
    settle,
    async deployOn(table) {
      facts = table;
      vi.stubEnv('FACTS_TABLE', table);
      Object.assign(handlers, await deployedHandlers(`-${table}`));
      await engine.stop();
      engine = await engineOver(handlers);
      await begin();
    },
    ask: (person, method, path, body) => ask(handlers, { person, method, path, body }),
    async until(what, done) {
      for (let looks = 0; looks < 400; looks += 1) {
        await settle();
        if (await done()) return;
        await new Promise(resolve => setTimeout(resolve, 20));
      }
      throw new Error(`it did not happen: ${what}`);
    },
    async close() {
      vi.unstubAllEnvs();
      vi.restoreAllMocks();
      await engine.stop();
      reader.destroy();
      await services.stop();
      await dynalite.stop();
    },
  };
}

/** A deployment has files of its own, as on AWS: the parts of a bundle ask for its start by name and must meet the one that runs. */
async function deployedHandlers(deployment = ''): Promise<Handlers> {
  const made = await bundles();
  const load = async (name: LambdaName) => {
    const folder = `${made[name].folder}${deployment}`;
    if (deployment !== '') cpSync(made[name].folder, folder, { recursive: true });
    return [name, (await import(/* @vite-ignore */ pathToFileURL(join(folder, 'index.mjs')).href)).handler] as const;
  };
  return Object.fromEntries(await Promise.all(lambdaNames.map(load))) as unknown as Handlers;
}

async function engineOver(handlers: Handlers): Promise<AslWorkflows> {
  return createAslWorkflows({
    definitions: await Promise.all(
      workflows.map(async row =>
        loadDefinition(row.name, await definitionText(row.file), { TasksFunction: 'tasks', OptimiserFunction: 'optimiser' }),
      ),
    ),
    invoke: (name, payload) => (name === 'optimiser' ? handlers.optimiser : handlers.tasks)(payload),
    clock: systemClock,
    executions: memoryExecutions(),
    // Only the schedule Lambda listens, as its rule says.
    onFailed: ({ workflow, execution, input }) =>
      handlers.schedule({
        source: 'aws.states',
        'detail-type': 'Step Functions Execution Status Change',
        detail: {
          executionArn: `arn:aws:states:eu-west-1:000000000000:execution:tollgate-dev-${workflow}:${execution}`,
          status: 'FAILED',
          input: JSON.stringify(input),
        },
      }),
  });
}

async function ask(
  handlers: Handlers,
  { person, method, path, body }: { person: string; method: string; path: string; body: unknown },
): Promise<Answer> {
  const [rawPath = '', rawQueryString = ''] = path.split('?');
  const event = {
    version: '2.0',
    routeKey: `${method} ${rawPath}`,
    rawPath,
    rawQueryString,
    queryStringParameters: Object.fromEntries(new URLSearchParams(rawQueryString)),
    headers: { 'content-type': 'application/json' },
    requestContext: {
      requestId: 'request',
      http: { method, path: rawPath, protocol: 'HTTP/1.1', sourceIp: '203.0.113.1', userAgent: 'test' },
      authorizer: { jwt: { claims: { sub: person }, scopes: [] } },
    },
    isBase64Encoded: false,
    ...(body !== undefined && { body: JSON.stringify(body) }),
  };
  const { statusCode, body: text } = await handlers.http(event, {});
  const answer = JSON.parse(text);
  if (statusCode >= 400) throw new Error(`${method} ${path}: ${statusCode} ${answer.detail}`);
  return answer;
}

type Item = Record<string, AttributeValue>;

async function scan(reader: DynamoDBClient, table: string): Promise<Item[]> {
  const { Items = [] } = await reader.send(new ScanCommand({ TableName: table, ConsistentRead: true }));
  return Items;
}

interface Delivered {
  readonly handlers: Handlers;
  readonly services: Services;
  readonly items: () => Promise<Item[]>;
}

/** Every new item of the facts table goes to the stream Lambda, a batch for all of them, and then every message of the queue. */
function deliveries({ handlers, services, items }: Delivered) {
  const told = new Set<string>();
  const setAside: Account['setAside'] = { messages: [], records: [] };
  const place = (item: Item) => `${item.stream?.S}#${item.seq?.N}`;

  async function follow(): Promise<number> {
    const fresh = (await items()).filter(item => !told.has(place(item)));
    fresh.sort((one, other) => Number(one.seq?.N) - Number(other.seq?.N));
    for (const item of fresh) told.add(place(item));
    const records = fresh.map(NewImage => ({
      eventSource: 'aws:dynamodb',
      eventName: 'INSERT',
      dynamodb: { SequenceNumber: place(NewImage), NewImage },
    }));
    setAside.records.push(...(await deliverBatch(records, handlers.stream)));
    const messages = services.messages.splice(0);
    setAside.messages.push(...(await deliverMessages(messages, handlers.stream)));
    return fresh.length + messages.length;
  }

  async function settle(): Promise<void> {
    while ((await follow()) > 0);
  }
  /** The stream of another table begins: what it holds already is not told. */
  async function begin(): Promise<void> {
    told.clear();
    for (const item of await items()) told.add(place(item));
  }
  return { settle, setAside, begin };
}
