/** The handler of the fact stream: what cannot be followed is reported and holds nobody else up (P10). */
import type { DynamoDBRecord } from 'aws-lambda';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Commit, noDigest, seal } from '#domain/history/commit.ts';
import type { App } from '#functions/kit/app.ts';
import { log } from '#functions/kit/log.ts';
import { handleFacts } from '#functions/stream/handle-records.ts';
import { recordOf } from '#local/host/fact-stream.ts';
import { headsInHourOf } from '#views/chain-heads.ts';
import { iterate, readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import { projectsOf } from '#views/projects.ts';
import { people, proposal } from '../support/standards.ts';
import { admitted, type BareStore, openBare, report, somebody, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
beforeEach(async () => {
  store = openBare();
  app = store.process();
  await admitted(app);
});
afterEach(() => store.close());

const projectsListed = async (): Promise<string[]> => {
  const keys: string[] = [];
  for await (const row of iterate(app.ports.views, projectsOf('pmo'))) keys.push(row.id);
  return keys.sort();
};

async function submitted(count: number): Promise<Commit[]> {
  const names = Array.from({ length: count }, (_, index) => `q${index}`);
  const answers = await Promise.all(
    names.map(id =>
      tell(app, 'project', id, { type: 'submit-proposal', project: id, proposal: proposal({ title: `Title ${id}` }) }, 'sonia'),
    ),
  );
  return answers.map(answer => answer.commit as Commit);
}

const spoiled = (record: DynamoDBRecord, body: string): DynamoDBRecord => ({
  ...record,
  dynamodb: { ...record.dynamodb, NewImage: { ...record.dynamodb?.NewImage, body: { S: body } } },
});

test('P10: one bad record in a thousand is reported by its number, and the other 999 are followed', async () => {
  const commits = await submitted(1_000);
  const records = commits.map((commit, index) => recordOf(commit, index + 1));
  records[499] = spoiled(records[499] as DynamoDBRecord, '{"stream": "project/q4');
  const answer = await handleFacts({ Records: records }, app);
  expect(answer).toEqual({ batchItemFailures: [{ itemIdentifier: '500' }] });
  const listed = await projectsListed();
  expect(listed).toHaveLength(999);
  expect(listed).not.toContain('q499');

  const mended = await handleFacts({ Records: [recordOf(commits[499] as Commit, 500)] }, app);
  expect(mended).toEqual({ batchItemFailures: [] });
  expect(await projectsListed()).toContain('q499');
});

test('P10: the log says which fact could not be followed, as an operator names it to have it followed again', async () => {
  const logged: unknown[][] = [];
  const spy = vi.spyOn(log, 'error').mockImplementation((...line: unknown[]) => void logged.push(line));
  const [commit] = await submitted(1);
  await handleFacts({ Records: [spoiled(recordOf(commit as Commit, 7), '{')] }, app);
  spy.mockRestore();
  expect(logged).toMatchObject([['a fact could not be followed', { stream: 'project/q0', seq: 1, record: '7' }]]);
});

test('P10: what is no commit of ours is reported and does no harm', async () => {
  const stranger = seal({
    stream: 'cat/tom',
    seq: 1,
    at: '2026-01-01T00:00:00.000Z',
    actor: somebody('x'),
    command: 'c',
    content: '',
    facts: [],
    previous: noDigest,
  });
  const [good] = await submitted(1);
  const bad = ['null', '[]', '7', '{}', '', '{"stream":5}', JSON.stringify(stranger)];
  const records = bad.map((body, index) => spoiled(recordOf({ ...stranger, stream: `odd/${index}` }, index + 1), body));
  const answer = await handleFacts({ Records: [...records, recordOf(good as Commit, 99)] }, app);
  expect(answer.batchItemFailures.map(failure => failure.itemIdentifier)).toEqual(bad.map((_, index) => String(index + 1)));
  expect(await projectsListed()).toEqual(['q0']);
});

test('P10: after a fact that failed, later facts of the same stream wait for it; those of others do not', async () => {
  let broken = true;
  const before = (call: string, [owner]: readonly unknown[]) => {
    if (!broken || call !== 'views.replace' || owner !== 'project/p1') return;
    broken = false;
    throw new Error('the view is stuck for a moment');
  };
  const watched = store.process({ before });
  const [other] = await submitted(1);
  const own = await app.ports.facts.read('project/p1', 0);
  const records = [...own, other as Commit].map((commit, index) => recordOf(commit, index + 1));
  const answer = await handleFacts({ Records: records }, watched);
  expect(answer.batchItemFailures.map(failure => failure.itemIdentifier)).toEqual(own.map((_, index) => String(index + 1)));
  expect(await handleFacts({ Records: records }, watched)).toEqual({ batchItemFailures: [] });
  expect(await projectsListed()).toEqual(['p1', 'q0']);
});

test('anything but an insert is left alone', async () => {
  const [commit] = await submitted(1);
  const record = recordOf(commit as Commit, 1);
  const others = [
    { ...record, eventName: 'REMOVE' as const },
    { ...record, eventName: 'MODIFY' as const },
  ];
  expect(await handleFacts({ Records: others }, app)).toEqual({ batchItemFailures: [] });
  expect(await projectsListed()).toEqual([]);
});

test('records that come late or again never put an older state into a list', async () => {
  const commits: Commit[] = [];
  for (const progress of [10, 20, 30])
    commits.push((await tell(app, 'project', 'p1', report(progress), 'manu')).commit as Commit);
  const records = commits.map((commit, index) => recordOf(commit, index + 1));
  for (const record of [...records].reverse()) await handleFacts({ Records: [record, record] }, app);
  const { items } = await readPage(app.ports.views, headsInHourOf((commits[0] as Commit).at), { limit: 200 });
  expect(items.find(row => row.stream === 'project/p1')).toMatchObject({
    seq: commits.at(-1)?.seq,
    digest: commits.at(-1)?.digest,
  });
});

test("an office's people who leave lose the office from their list", async () => {
  const { commit } = await tell(
    app,
    'office',
    'pmo',
    { type: 'set-people', people: people.filter(person => person.id !== 'sam') },
    'ada',
  );
  await handleFacts({ Records: [recordOf(commit as Commit, 1)] }, app);
  expect((await readPage(app.ports.views, officesOf('sam'), { limit: 10 })).items).toEqual([]);
  expect((await readPage(app.ports.views, officesOf('ada'), { limit: 10 })).items).toHaveLength(1);
});
