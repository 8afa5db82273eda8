/**
 * A whole lifecycle through the four bundles as they are deployed: API Gateway's events in, DynamoDB's stream between them, workflows by
 * the same files, and every service that they ask answered over HTTP. What no permission could forbid here, test/cdk/permissions checks.
 */
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { DynamoDBClient, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import { systemClock } from '#adapters/system.ts';
import { type AslWorkflows, createAslWorkflows } from '#asl/engine.ts';
import { memoryExecutions } from '#asl/executions.ts';
import { loadDefinition } from '#asl/load.ts';
import { fingerprint } from '#domain/history/signature.ts';
import { type Exported, verifyChain } from '#domain/history/verify.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { lambdaEnvironment } from '#test/support/lambda-environment.ts';
import { boards, gateModel, goals, people, proposal } from '#test/support/standards.ts';
import { workflows } from '#workflows/manifest.ts';
import { type LambdaName, lambdaNames } from '../../cdk/bundle.ts';
import { definitionText } from '../../local/host/wire.ts';
import { type Services, startServices } from './aws-endpoints.ts';
import { bundles } from './deployed.ts';

// biome-ignore lint/suspicious/noExplicitAny: what the Lambdas answer is JSON of many shapes
type Answer = any;

let dynalite: Dynalite;
let names: TableNames;
let services: Services;
let engine: AslWorkflows;
let reader: DynamoDBClient;
const handlers = {} as Record<LambdaName, (event: unknown, context?: unknown) => Promise<Answer>>;
const told = new Set<string>();

beforeAll(async () => {
  dynalite = await startDynalite();
  names = await dynalite.newTables();
  services = await startServices(() => engine);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  reader = new DynamoDBClient({ endpoint: dynalite.endpoint, region: 'eu-west-1', credentials });
  const tables = {
    FACTS_TABLE: names.facts,
    VIEWS_TABLE: names.views,
    SNAPSHOTS_TABLE: names.snapshots,
    TOKENS_TABLE: names.tokens,
  };
  const endpoints = { AWS_ENDPOINT_URL: services.endpoint, AWS_ENDPOINT_URL_DYNAMODB: dynalite.endpoint };
  for (const [name, value] of Object.entries({ ...lambdaEnvironment, ...tables, ...endpoints })) vi.stubEnv(name, value);
  vi.spyOn(console, 'log').mockImplementation(() => {});
  const made = await bundles();
  for (const name of lambdaNames)
    handlers[name] = (await import(/* @vite-ignore */ pathToFileURL(join(made[name].folder, 'index.mjs')).href)).handler;
  engine = createAslWorkflows({
    definitions: await Promise.all(
      workflows.map(async row => loadDefinition(row.name, await definitionText(row.file), { TasksFunction: 'tasks' })),
    ),
    invoke: (_name, payload) => handlers.tasks(payload),
    clock: systemClock,
    executions: memoryExecutions(),
  });
}, 300_000);

afterAll(async () => {
  vi.unstubAllEnvs();
  vi.restoreAllMocks();
  await engine?.stop();
  reader?.destroy();
  await services?.stop();
  await dynalite?.stop();
});

/** A request as API Gateway hands it over after it has verified the token. */
async function ask(person: string, method: string, path: string, body?: unknown): Promise<Answer> {
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

/** Hands every new item of the facts table to the stream Lambda, a batch for all of them, as DynamoDB's stream would. */
async function follow(): Promise<number> {
  const { Items = [] } = await reader.send(new ScanCommand({ TableName: names.facts, ConsistentRead: true }));
  const place = (item: (typeof Items)[number]) => `${item.stream?.S}#${item.seq?.N}`;
  const fresh = Items.filter(item => !told.has(place(item))).sort((one, other) => Number(one.seq?.N) - Number(other.seq?.N));
  if (fresh.length === 0) return 0;
  const Records = fresh.map(NewImage => ({ eventName: 'INSERT', dynamodb: { SequenceNumber: place(NewImage), NewImage } }));
  const { batchItemFailures } = await handlers.stream({ Records });
  expect(batchItemFailures).toEqual([]);
  for (const item of fresh) told.add(place(item));
  return fresh.length;
}

async function until(what: string, done: () => Promise<boolean>): Promise<void> {
  for (let looks = 0; looks < 400; looks += 1) {
    while ((await follow()) > 0);
    if (await done()) return;
    await new Promise(resolve => setTimeout(resolve, 20));
  }
  throw new Error(`it did not happen: ${what}`);
}

const project = (id: string) => ask('petra', 'GET', `/v1/projects/${id}`);

test('an operator founds the office, the PMO sets its standards, and a project goes from its proposal through a gate', async () => {
  const input = { id: 'pmo', name: 'Transformation office', currency: 'GBP', people };
  await handlers.tasks({ task: 'found-office', input });
  await until('people know their office', async () => (await ask('petra', 'GET', '/v1/me')).offices.length === 1);
  await until('everybody has an account', async () => services.accounts.size === people.length);
  const account = services.accounts.get(people.find(({ id }) => id === 'petra')?.email ?? '') ?? '';
  await until('the account is known as hers', async () => (await ask(account, 'GET', '/v1/offices')).items.length === 1);
  expect((await ask(account, 'GET', '/v1/me')).id).toBe('petra');
  const { scoring } = goals;
  await ask('petra', 'PUT', '/v1/offices/pmo/goals', { goals: goals.goals, scoring });
  await ask('petra', 'PUT', '/v1/offices/pmo/boards', { boards });
  await ask('petra', 'PUT', '/v1/offices/pmo/gate-models', { model: gateModel(), preferred: true });

  const { id } = await ask('sonia', 'POST', '/v1/proposals', proposal());
  await until('it is admitted', async () => (await project(id)).status === 'active');
  expect((await project(id)).score.total).toBe(70);
  await ask('sonia', 'POST', `/v1/projects/${id}/evidence`, {
    kind: 'business-case',
    title: 'Outline case',
    text: 'Less waiting.',
  });
  await ask('manu', 'POST', `/v1/projects/${id}/reviews`, {});
  const review = `${id}.g1.1`;
  await until('its round waits for the board', async () =>
    (await ask('greg', 'GET', '/v1/reviews?inbox=me')).items.some((row: { id: string }) => row.id === review),
  );
  for (const member of ['greg', 'gina', 'gus']) await ask(member, 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go' });
  await until('the project knows', async () => (await project(id)).gates.length === 1);
  expect(await project(id)).toMatchObject({ stage: 'plan', gates: [{ gate: 'g1', outcome: 'go' }] });

  const types = services.events.map(event => event.DetailType);
  expect(types).toEqual(
    expect.arrayContaining(['office-founded', 'proposal-scored', 'round-opened', 'round-decided', 'gate-outcome-recorded']),
  );
  const subjects = services.mails.map(mail => mail.Content?.Simple?.Subject?.Data);
  expect(subjects.some(subject => subject?.startsWith('Your decision is asked'))).toBe(true);
  expect(services.mails.flatMap(mail => Object.keys(mail.Destination ?? {}))).toEqual(services.mails.map(() => 'ToAddresses'));

  expect(await handlers.schedule({ schedule: 'recover-all' })).toEqual({
    open: 0,
    overdue: 0,
    resumed: 0,
    restarted: 0,
    failed: 0,
  });
  expect(await handlers.schedule({ schedule: 'recover-recent' })).toMatchObject({ resumed: 0, restarted: 0, failed: 0 });
  expect(await handlers.schedule({ schedule: 'watch-criteria' })).toMatchObject({ projects: 1, failed: 0 });
  expect(await handlers.schedule({ schedule: 'anchor-heads' })).toEqual({ heads: 3 });

  const exported = (await ask('audrey', 'GET', `/v1/projects/${id}/export`)) as Exported;
  const key = services.publicKey.replaceAll(/-----.*?-----|\s/g, '');
  expect(exported.anchors).toHaveLength(1);
  expect(verifyChain(exported, fingerprint(key))).toBeUndefined();
}, 120_000);
