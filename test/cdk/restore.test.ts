/**
 * The drill of a restore, played from end to end by its own command: on the deployed bundles, a real DynamoDB engine, and an account that answers as the API
 * references have it. A round that was open goes on and is decided afterwards; what was stored later than the instant is named. Prints its time.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDBDocumentClient, PutCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { NamedExport } from '#domain/verification/exported.ts';
import { verifyExport } from '#domain/verify-export.ts';
import type { Checked } from '#functions/check/check.ts';
import { boards, gateModel, goals, people, proposal } from '#test/support/standards.ts';
import { lambdaEnvironment } from '../support/lambda-environment.ts';
import { type Account, openAccount } from './account.ts';
import { type RestoreAccount, startRestoreAccount } from './restore-account.ts';

let account: Account;
let aws: RestoreAccount;
let review: string;
let project: string;
let lost: string;
let instant: string;

const table = 'arn:aws:dynamodb:eu-west-1:123456789012:table';
const ask: Account['ask'] = (...asked) => account.ask(...asked);
const until: Account['until'] = (...asked) => account.until(...asked);
const target = 'tollgate-dev-facts-r1';

beforeAll(async () => {
  account = await openAccount();
  const { engine, names, services, handlers } = account;
  const invoke = async (_name: string, event: unknown) => handlers.schedule(event);
  aws = await startRestoreAccount({ engine, services: services.endpoint, invoke });
  const tables = {
    FACTS_TABLE: names.facts,
    PEOPLE_TABLE: names.people,
    VIEWS_TABLE: names.views,
    SNAPSHOTS_TABLE: names.snapshots,
  };
  aws.variables['tollgate-dev-stream'] = tables;
  aws.variables['tollgate-dev-schedule'] = {
    HEADS_BUCKET: lambdaEnvironment.HEADS_BUCKET,
    LOG_KEY: lambdaEnvironment.LOG_KEY,
  };
  Object.assign(aws.rules, { 'tollgate-dev-recover-all': true, 'tollgate-dev-mail-outcomes': true, 'other-rule': true });
  Object.assign(aws.sources, { facts: true, 'follow-ups': true });
  aws.policies.set(
    `${table}/${names.facts}`,
    JSON.stringify({ Statement: [{ Effect: 'Deny', Resource: `${table}/${names.facts}` }] }),
  );
  await liveOn();
}, 300_000);
afterAll(async () => {
  vi.useRealTimers();
  aws?.stop();
  await account?.close();
});

/** A project whose round is open with one ballot, an instant; and then a project that is stored later. */
async function liveOn() {
  const { handlers } = account;
  await handlers.tasks({ task: 'found-office', input: { id: 'pmo', name: 'Transformation office', currency: 'GBP', people } });
  await until('people know their office', async () => (await ask('petra', 'GET', '/v1/me')).offices.length === 1);
  await ask('petra', 'PUT', '/v1/offices/pmo/goals', { goals: goals.goals, scoring: goals.scoring });
  await ask('petra', 'PUT', '/v1/offices/pmo/boards', { boards });
  await ask('petra', 'PUT', '/v1/offices/pmo/gate-models', { model: gateModel(), preferred: true });
  project = (await ask('sonia', 'POST', '/v1/proposals', proposal())).id;
  await until('it is admitted', async () => (await ask('petra', 'GET', `/v1/projects/${project}`)).status === 'active');
  await ask('sonia', 'POST', `/v1/projects/${project}/evidence`, { kind: 'business-case', title: 'Outline case', text: 'Less.' });
  await ask('manu', 'POST', `/v1/projects/${project}/reviews`, {});
  review = `${project}.g1.1`;
  const isOpen = async () =>
    (await ask('greg', 'GET', '/v1/reviews?inbox=me')).items.some((row: { id: string }) => row.id === review);
  await until('its round waits for the board', isOpen);
  await ask('greg', 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go' });
  await account.settle();
  instant = new Date().toISOString();
  await new Promise(resolve => setTimeout(resolve, 20));
  lost = (await ask('sonia', 'POST', '/v1/proposals', proposal({ title: 'A ferry for the harbour' }))).id;
  await until(
    'the later one is there, too',
    async () => (await ask('petra', 'GET', `/v1/projects/${lost}`)).status !== undefined,
  );
  await account.settle();
  await handlers.schedule({ schedule: 'grow-log' });
}

interface Said {
  readonly code: number;
  readonly out: string;
}

const drill = (...words: string[]) => operatorsRun('restore-drill.ts', words);

async function operatorsRun(script: string, words: readonly string[]): Promise<Said> {
  const env = {
    ...{ PATH: process.env.PATH ?? '', AWS_REGION: 'eu-west-1', AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    ...{ AWS_ENDPOINT_URL: aws.endpoint, AWS_ENDPOINT_URL_DYNAMODB: aws.endpoint },
  };
  const file = join(import.meta.dirname, '../../aws', script);
  const child = spawn(process.execPath, [file, '--stage', 'dev', ...words], { env });
  let out = '';
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', chunk => {
      out += chunk;
    });
  const [code] = (await once(child, 'close')) as [number];
  return { code, out };
}

test('P20: the drill changes nothing until it is told which steps may, and says of each step what it does', async () => {
  const { code, out } = await drill('--target', target, '--at', instant);
  expect(code, out).toBe(0);
  expect(aws.changes).toEqual([]);
  expect(out).toMatch(/can be restored to any second from 2023-.* to 2030-/);
  for (const step of ['stop', 'restore', 'protect', 'rebuild', 'start', 'recover'])
    expect(out).toMatch(new RegExp(`/9 ${step}: .*\\n {2}Not done. With --apply ${step} it is.`));
});

test('P20: a step of the drill that does not exist, an instant that is none, and a missing stage are refused in one line', async () => {
  expect(await drill('--apply', 'restore,mend')).toEqual({
    code: 2,
    out: expect.stringMatching(/^--apply names mend; there are stop, /),
  });
  expect(await drill('--at', 'yesterday')).toEqual({
    code: 2,
    out: expect.stringMatching(/^--at is yesterday; give an instant/),
  });
  expect(await drill('--stage', '')).toEqual({ code: 2, out: 'Name the deployment: --stage STAGE.\n' });
});

test('P20: lists are not made anew, and nothing is started, while the service still runs on the old table', async () => {
  const { code, out } = await drill('--target', target, '--apply', 'rebuild,start');
  expect(code).toBe(1);
  expect(out).toMatch(
    /Failed after .*still runs on .*Deploy it on tollgate-dev-facts-r1 first[\s\S]*go on with --apply rebuild,start/,
  );
  expect(aws.changes).toEqual([]);
});

test('P20: lists that were lost are made anew on the table that the service runs on, when that is the one that is named', async () => {
  const { code, out } = await drill('--target', account.names.facts, '--apply', 'rebuild,recover');
  expect(code, out).toBe(0);
  expect(out).toMatch(/The lists are those of \d+ histories[.]/);
  expect(out).toMatch(/Workflows: .*failed 0[.] Public log: /);
  expect((await ask('petra', 'GET', '/v1/projects')).items).toHaveLength(2);
});

test('P20: facts are restored to a new table as they were, protected like the old one, and what came later is named', async () => {
  const { code, out } = await drill('--target', target, '--at', instant, '--apply', 'stop,restore,protect');
  expect(code, out).toBe(0);
  expect(aws.rules).toEqual({ 'tollgate-dev-recover-all': false, 'tollgate-dev-mail-outcomes': false, 'other-rule': true });
  expect([aws.sources, aws.requests]).toEqual([{ facts: false, 'follow-ups': false }, false]);
  expect(out).toContain(`tollgate-dev-facts-r1 is protected; its stream is ${table}/${target}/stream/`);
  expect(aws.policies.get(`${table}/${target}`)).toContain(`"Resource":"${table}/${target}"`);
  expect(out).toContain('not all is there:');
  expect(out).toContain(`project/${lost}: the whole history is missing; the log holds `);
  expect(out).not.toContain(`project/${project},`);
  expect(out).toMatch(/npm run deploy -- --context stage=dev --context restoredFacts=arn:aws:dynamodb:\S+\/stream\//);
});

test('P20: after the restore the lists are made anew, a round that was open goes on and is decided, and the record verifies', async () => {
  const { handlers, names } = account;
  await account.deployOn(target);
  aws.variables['tollgate-dev-stream'] = {
    FACTS_TABLE: target,
    PEOPLE_TABLE: names.people,
    VIEWS_TABLE: names.views,
    SNAPSHOTS_TABLE: names.snapshots,
  };
  // The executions of before are gone, and old enough to be missed.
  vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 180_000 });
  const { code, out } = await drill('--apply', 'rebuild,start,recover');
  expect(code, out).toBe(0);
  expect(out).toContain('The service runs on tollgate-dev-facts-r1.');
  expect(out).toMatch(/Workflows: open 1, overdue 0, resumed 0, restarted 1, failed 0/);
  expect([aws.rules['tollgate-dev-recover-all'], aws.sources, aws.requests]).toEqual([
    true,
    { facts: true, 'follow-ups': true },
    true,
  ]);
  console.info(out.match(/Together .*/)?.[0]);

  const listed = (await ask('petra', 'GET', '/v1/projects')).items.map((row: { id: string }) => row.id);
  expect(listed).toEqual([project]);
  await expect(ask('petra', 'GET', `/v1/projects/${lost}`)).rejects.toThrow(/404/);
  for (const member of ['gina', 'gus']) await ask(member, 'POST', `/v1/reviews/${review}/ballots`, { outcome: 'go' });
  await until('the project knows', async () => (await ask('petra', 'GET', `/v1/projects/${project}`)).gates.length === 1);
  expect(await ask('petra', 'GET', `/v1/projects/${project}`)).toMatchObject({ stage: 'plan', gates: [{ outcome: 'go' }] });

  vi.setSystemTime(Date.now() + 1_000);
  await handlers.schedule({ schedule: 'grow-log' });
  const exported = (await ask('audrey', 'GET', `/v1/projects/${project}/export`)) as NamedExport;
  expect(exported.log?.entries.every(({ leaves }) => leaves.length > 0)).toBe(true);
  expect(verifyExport(exported)).toMatchObject({ fault: undefined, unanchored: [] });
}, 120_000);

test('P27: the check of a deployment names what the restore lost, a row and a folded state that were planted, and writes nothing', async () => {
  const { names } = account;
  aws.variables['tollgate-dev-stream'] = {
    ...{
      FACTS_TABLE: target,
      PEOPLE_TABLE: names.people,
      VIEWS_TABLE: names.views,
      SNAPSHOTS_TABLE: names.snapshots,
      NOTES_TABLE: names.notes,
    },
    ...{ STATE_MACHINES: lambdaEnvironment.STATE_MACHINES, SNAPSHOTS_KEY: lambdaEnvironment.SNAPSHOTS_KEY },
  };
  aws.variables['tollgate-dev-http'] = { EVIDENCE_BUCKET: 'evidence', HEADS_BUCKET: lambdaEnvironment.HEADS_BUCKET };
  const checked = async () => {
    const { code, out } = await operatorsRun('check.ts', ['--again', '1', '--json']);
    return { code, out, ...(JSON.parse(out) as Pick<Checked, 'findings' | 'rows'>) };
  };
  // That an auditor read is on record, too, and is followed like everything else.
  await account.settle();
  const before = await checked();
  // Mails that wait speak of it, too, whichever they are.
  const [first, ...ofMails] = before.findings.map(({ kind, where }) => [kind, where.split('#')[0]]);
  expect(first).toEqual(['log', `project/${lost}`]);
  expect(ofMails.length).toBeGreaterThan(1);
  for (const finding of ofMails) expect(finding).toEqual(['mail', `project/${lost}`]);
  expect(before.findings[0]?.what).toMatch(/^the whole history is missing; the log holds/);
  expect(before.rows).toBeGreaterThan(5);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = DynamoDBDocumentClient.from(new DynamoDBClient({ endpoint: aws.endpoint, region: 'eu-west-1', credentials }));
  const row = { list: 'offices', key: '+planted', owner: 'office/pmo', version: 1, body: '{}' };
  await client.send(new PutCommand({ TableName: names.views, Item: row }));
  const state = { stream: 'office/pmo', seq: 1, body: '{}', seal: 'f'.repeat(64) };
  await client.send(new PutCommand({ TableName: names.snapshots, Item: state }));
  const changes = [...aws.changes];
  const after = await checked();
  expect(after.code).toBe(1);
  expect(after.findings.filter(({ where }) => !where.includes(lost))).toEqual([
    { kind: 'folded-state', where: 'office/pmo', what: 'it is not sealed with the key of this deployment' },
    { kind: 'list', where: expect.stringMatching(/^offices: .*planted/), what: 'no fact makes this row' },
  ]);
  expect(aws.changes).toEqual(changes);
  expect(await operatorsRun('check.ts', ['--stage', ''])).toMatchObject({ code: 2 });
}, 120_000);
