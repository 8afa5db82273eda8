/** The bundles themselves, as they are deployed: a request of API Gateway, a task of a workflow, against a DynamoDB engine. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { openDynamo } from '#adapters/dynamo/open.ts';
import type { TableNames } from '#adapters/dynamo/tables.ts';
import { noDigest, seal } from '#domain/history/commit.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { testSeal } from '#test/support/seal.ts';
import { draftSelection } from '#test/support/selections.ts';
import { bytesAtStart, type LambdaName, lambdaNames, sourcesAtStart } from '../../cdk/bundle.ts';
import { bundles } from './deployed.ts';
import { environmentOver, invokeDeployed, request } from './deployed-process.ts';

let dynalite: Dynalite;
let names: TableNames;

beforeAll(async () => {
  dynalite = await startDynalite();
  names = await dynalite.newTables();
  await bundles();
}, 300_000);

afterAll(() => dynalite.stop());

/** The environment that the stack gives a Lambda, with the tables of this test. */
const environment = () => environmentOver(dynalite, names);
const invoke = (name: LambdaName, event: unknown, env = environment()) => invokeDeployed(name, event, env);

describe('the http Lambda', () => {
  test('the http Lambda answers an event of API Gateway from the tables, as it is deployed', async () => {
    const { value } = await invoke('http', request('GET', '/healthz'));
    expect(value.statusCode).toBe(200);
    expect(JSON.parse(value.body)).toMatchObject({ status: 'ok', version: '0.1.0' });
    expect(value.headers).toMatchObject({ 'cache-control': 'no-store' });
  });

  test('P18: the http Lambda knows who asks from the token that the gateway verified, and nobody else', async () => {
    const { value } = await invoke('http', request('GET', '/v1/me', 'person-1'));
    expect(JSON.parse(value.body)).toMatchObject({ id: 'person-1', offices: [] });
    expect((await invoke('http', request('GET', '/v1/me'))).value.statusCode).toBe(401);
  });

  test('P15: the http Lambda refuses one person’s request after as many as one may send within a minute, and nobody else’s', async () => {
    const few = { ...environment(), REQUESTS_PER_PERSON: '1' };
    const me = (sub: string) => request('GET', '/v1/me', sub);
    const { value } = await invoke('http', [me('person-1'), me('person-1')], few);
    expect([value.statusCode, JSON.parse(value.body).type]).toEqual([429, 'urn:tollgate:too-many-requests']);
    expect(Number(value.headers['retry-after'])).toBeGreaterThanOrEqual(1);
    expect((await invoke('http', [me('person-1'), me('person-2')], few)).value.statusCode).toBe(200);
  });

  test('the http Lambda describes every endpoint of the manifest from its bundle', async () => {
    const { value } = await invoke('http', request('GET', '/openapi.json'));
    expect(Object.keys(JSON.parse(value.body).paths)).toContain('/v1/reviews/{id}/ballots');
  });
});

describe('the other Lambdas', () => {
  test('the tasks Lambda refuses a task that nobody knows, in a way that the workflow does not try again', async () => {
    expect(await invoke('tasks', { task: 'nothing', input: {} })).toMatchObject({ error: 'TaskInputInvalid' });
  });

  test('an operator founds the first office, once, and is told of mistakes by field', async () => {
    const ada = { id: 'sub-1', name: 'Ada Moreau', email: 'ada@example.org', roles: ['admin'] };
    const input = { id: 'pmo', name: 'Portfolio Office', currency: 'EUR', people: [ada] };
    const found = (changed: object = {}) => invoke('tasks', { task: 'found-office', input: { ...input, ...changed } });
    expect((await found()).value).toEqual({ office: 'pmo', entry: 1 });
    expect((await found()).message).toContain('There is an office pmo already');
    expect((await found({ id: 'other', currency: 'EURO' })).message).toContain('currency');
    expect((await found({ id: 'other', people: [{ ...ada, roles: ['pmo'] }] })).message).toContain('at least one administrator');
    const { value } = await invoke('http', request('GET', '/v1/offices/pmo', 'sub-1'));
    expect(JSON.parse(value.body)).toMatchObject({ id: 'pmo', name: 'Portfolio Office' });
    const [entry] = await openDynamo(dynalite.client, names, testSeal).facts.read('office/pmo', 0);
    expect(entry?.actor).toEqual({ kind: 'system', id: 'operator' });
  });

  test('the stream Lambda says which fact to replay is not there', async () => {
    const answer = await invoke('stream', { replay: [{ stream: 'project/none', seq: 1 }] });
    expect(answer.message).toMatch(/^1 of 1 failed again: .*there is no fact project\/none#1$/);
  });

  test('the stream Lambda takes an empty batch', async () => {
    expect((await invoke('stream', { Records: [] })).value).toEqual({ batchItemFailures: [] });
  });

  test.each([...lambdaNames])(
    'the Lambda %s asks for no module of Node by an ESM import, which would bring all that its names load',
    async name => {
      const { outputs } = (await bundles())[name].metafile;
      const asked = Object.values(outputs).flatMap(({ imports }) => imports);
      const builtIn = asked.filter(({ path, kind }) => kind === 'import-statement' && /^node:/.test(path));
      expect(builtIn).toEqual([]);
      expect(asked.some(({ path, kind }) => kind === 'require-call' && path === 'node:https')).toBe(true);
    },
  );

  test('the schedule Lambda has a project looked at whose execution failed, and passes over one that is not ours', async () => {
    const told = (input: unknown) => ({
      source: 'aws.states',
      detail: { executionArn: 'arn:aws:states:eu-west-1:000000000000:execution:tollgate-dev-gate-review:x', input },
    });
    const one = told(JSON.stringify({ project: 'failed', review: 'failed.g1.1' }));
    expect((await invoke('schedule', one)).value).toEqual({ tracked: 1 });
    expect((await invoke('schedule', { schedule: 'recover-recent' })).value).toMatchObject({ moving: 1, failed: 0 });
    expect((await invoke('schedule', told(null))).value).toEqual({ tracked: 0 });
    expect((await invoke('schedule', told('{"other":1}'))).value).toEqual({ tracked: 0 });
  });

  test('the schedule Lambda counts what it looked at', async () => {
    expect((await invoke('schedule', { schedule: 'recover-recent' })).value).toMatchObject({ resumed: 0, restarted: 0 });
    const stores = openDynamo(dynalite.client, names, testSeal);
    const body = { project: 'nobody', since: '2026-01-01T00:00:00.000Z' };
    await stores.views.replace('moving/nobody', 1, [{ list: 'moving', key: 'nobody', body }]);
    const { value, published } = await invoke('schedule', { schedule: 'recover-recent' });
    // The project of the test before is there as well.
    expect(value).toEqual({ moving: 2, resumed: 0, restarted: 0, failed: 0 });
    expect(published).toEqual({});
    expect((await invoke('schedule', { schedule: 'nothing' })).message).toBe('there is no schedule nothing');
  });

  test('the optimiser Lambda works a scenario out with the solver that lies beside it, and stores the answer', async () => {
    const { facts } = openDynamo(dynalite.client, names, testSeal);
    const stream = 'selection/s1';
    let previous = noDigest;
    for (const { at, actor, seq, facts: told } of draftSelection().past) {
      const commit = seal({ stream, seq, at, actor, command: `c${seq}`, content: '', facts: told, previous });
      await facts.append(commit);
      previous = commit.digest;
    }
    const solve = { task: 'solve-scenario', input: { selection: 's1', scenario: 1, revision: 1, effort: 'best' } };
    expect((await invoke('optimiser', solve)).value).toEqual({ next: 'go-on' });
    const [, , solved] = await facts.read(stream, 0);
    const found = { status: 'proven', best: { value: 110, chosen: ['p1', 'p4'] }, gap: 0 };
    expect(solved?.facts).toMatchObject([{ type: 'scenario-solved', found, solver: 'HiGHS 1.15.3', final: false }]);
    expect(await invoke('optimiser', { task: 'close-round', input: {} })).toMatchObject({ error: 'TaskInputInvalid' });
  });

  test('a Lambda without its tables in the environment says which names are missing, and no value', async () => {
    const { FACTS_TABLE: _, CLIENT_ID: __, ...lacking } = environment();
    await expect(invoke('http', request('GET', '/healthz'), lacking)).rejects.toThrow(
      /the environment of this Lambda lacks or misstates: FACTS_TABLE, CLIENT_ID/,
    );
  });
});

/** KB that each reads before its first call, at most. */
const mostKilobytes: Record<LambdaName, number> = { http: 346, tasks: 260, stream: 415, schedule: 325, optimiser: 295 };

test('a Lambda reads a bounded number of bytes before its first call, holds only its own endpoints, and comes without its source map', async () => {
  const made = await bundles();
  const folderOf: Record<LambdaName, RegExp> = {
    http: /^functions\/http\//,
    tasks: /^functions\/tasks\//,
    stream: /^functions\/stream\//,
    schedule: /^functions\/schedule\//,
    optimiser: /^functions\/tasks\/(?!solve-scenario|handle-solve|task-commands)/,
  };
  for (const name of lambdaNames) {
    expect(bytesAtStart(made[name]), name).toBeLessThanOrEqual(mostKilobytes[name] * 1024);
    const files = sourcesAtStart(made[name]);
    expect(readdirSync(made[name].folder).filter(file => file.endsWith('.map'))).toEqual([]);
    const own = name === 'optimiser' ? ['optimiser', 'tasks'] : [name, 'optimiser'];
    const others = Object.entries(folderOf).filter(([other]) => !own.includes(other) && other !== 'stream');
    if (name === 'optimiser') expect(files.filter(file => folderOf.optimiser.test(file))).toEqual([]);
    for (const [other, pattern] of others)
      expect(
        files.filter(file => pattern.test(file) && !/kinds|handle|every-row/.test(file)),
        `${name} holds endpoints of ${other}`,
      ).toEqual([]);
  }
});

describe('P20: the rebuild that an operator runs', () => {
  test('P20: the rebuild that an operator runs empties the lists, folds every stream again, and needs nothing but the four tables', async () => {
    const own = await dynalite.newTables();
    const { facts, people, views, snapshots } = own;
    const stores = openDynamo(dynalite.client, own, testSeal);
    await stores.views.replace('office/gone', 1, [{ list: 'offices', key: 'gone', body: {} }]);
    const founded = { type: 'office-founded', office: 'rebuilt', name: 'Rebuilt', currency: 'EUR' };
    const entry = {
      stream: 'office/rebuilt',
      seq: 1,
      at: '2026-01-01T00:00:00.000Z',
      actor: { kind: 'system', id: 'test' },
      command: 'c',
      content: '',
      facts: [founded],
      previous: noDigest,
    } as const;
    await stores.facts.append(seal(entry));
    const { AWS_ACCESS_KEY_ID, AWS_SECRET_ACCESS_KEY, AWS_REGION, AWS_ENDPOINT_URL_DYNAMODB = '' } = environment();
    const env = {
      AWS_ACCESS_KEY_ID,
      AWS_SECRET_ACCESS_KEY,
      AWS_REGION,
      AWS_ENDPOINT_URL_DYNAMODB,
      FACTS_TABLE: facts,
      PEOPLE_TABLE: people,
      VIEWS_TABLE: views,
      SNAPSHOTS_TABLE: snapshots,
    };
    const child = spawn(process.execPath, [join(import.meta.dirname, '../../aws/rebuild.ts')], {
      env: env as Record<string, string>,
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', chunk => (said += chunk));
    await once(child, 'close');
    expect(said).toContain('1 streams in the lists again');
    expect((await stores.views.page('offices', { limit: 10 })).rows.map(row => row.key)).toEqual(['rebuilt']);
  });
});
