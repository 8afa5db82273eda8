/** The only way a fact comes into being, seen from outside: two processes over one store, faults, and requests that come again. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { verifyChain } from '#domain/history/verify.ts';
import type { App } from '#functions/kit/app.ts';
import { createExecute } from '#functions/kit/execute.ts';
import { createStateStore } from '#functions/kit/state-store.ts';
import { admitted, type BareStore, openBare, report, somebody, tell } from './two-process-app.ts';

let store: BareStore;
beforeEach(() => {
  store = openBare();
});
afterEach(() => store.close());

const commitsOf = (app: App): Promise<Commit[]> => app.ports.facts.read('project/p1', 0);
const reports = async (app: App): Promise<number> =>
  (await commitsOf(app)).filter(commit => (commit.facts[0] as { type: string }).type === 'report-filed').length;
const keyed = (progress: number, key: string) =>
  ({ aggregate: 'project', id: 'p1', command: report(progress), actor: somebody('manu'), key }) as const;

test('a refusal decided on what this process remembers is decided once more on what is stored', async () => {
  const [one, two] = [store.process(), store.process()];
  await admitted(one);
  await two.states.current('project', 'p1');
  await tell(one, 'project', 'p1', { type: 'request-gate' }, 'manu');
  await tell(two, 'project', 'p1', { type: 'record-refused-round', review: 'p1.g1.1', reason: 'Nobody is there.' });
  const again = await one.execute({ aggregate: 'project', id: 'p1', command: { type: 'request-gate' }, actor: somebody('manu') });
  expect('state' in again && again.state.open?.round).toBe(2);
});

test('a command accepted on what this process remembers is refused when the store knows better', async () => {
  const [one, two] = [store.process(), store.process()];
  await admitted(one);
  await two.states.current('project', 'p1');
  await tell(one, 'project', 'p1', { type: 'request-gate' }, 'manu');
  const late = await two.execute({ aggregate: 'project', id: 'p1', command: { type: 'request-gate' }, actor: somebody('sonia') });
  expect(late).toMatchObject({ refusal: { code: 'round-is-open' } });
});

test('sixty commands of two processes at once are all stored, one after the other, in one chain', async () => {
  const apps = [store.process(), store.process()] as const;
  await admitted(apps[0]);
  const before = (await commitsOf(apps[0])).length;
  await Promise.all(
    Array.from({ length: 60 }, (_, index) => tell(apps[index % 2 === 0 ? 0 : 1], 'project', 'p1', report(index), 'manu')),
  );
  const commits = await commitsOf(apps[0]);
  expect(commits.length - before).toBe(60);
  expect(verifyChain({ streams: [{ stream: 'project/p1', commits }], anchors: [] })).toBeUndefined();
  for (const app of apps) expect((await app.states.current('project', 'p1')).seq).toBe(commits.length);
});

test('P1: the same key in two processes at once is one fact and one answer', async () => {
  const apps = [store.process(), store.process(), store.process()];
  await admitted(apps[0] as App);
  const answers = await Promise.all(Array.from({ length: 30 }, (_, index) => (apps[index % 3] as App).execute(keyed(5, 'once'))));
  expect(new Set(answers.map(answer => 'commit' in answer && answer.commit?.digest)).size).toBe(1);
  expect(await reports(apps[0] as App)).toBe(1);
  expect(await (apps[1] as App).execute(keyed(6, 'once'))).toMatchObject({
    refusal: { code: 'key-reused', field: 'Idempotency-Key' },
  });
});

test('a fault of the store surfaces, leaves nothing remembered, and the same request again is stored once', async () => {
  let broken = false;
  const before = (call: string) => {
    if (broken && call === 'facts.append') throw new Error('the disk is full');
  };
  const app = store.process({ before });
  await admitted(app);
  broken = true;
  await expect(app.execute(keyed(5, 'once'))).rejects.toThrow('the disk is full');
  broken = false;
  expect((await app.states.current('project', 'p1')).state.report).toBeUndefined();
  const answer = await app.execute(keyed(5, 'once'));
  expect(answer).not.toHaveProperty('replayed');
  expect(await reports(app)).toBe(1);
});

test('P1: when only the answer of the store was lost, the same request again gets the answer that was lost', async () => {
  let lost = false;
  const after = (call: string) => {
    if (lost && call === 'facts.append') throw new Error('the line went dead');
  };
  const app = store.process({ before: () => undefined, after });
  await admitted(app);
  lost = true;
  await expect(app.execute(keyed(5, 'once'))).rejects.toThrow('the line went dead');
  lost = false;
  expect(await app.execute(keyed(5, 'once'))).toMatchObject({ replayed: true, state: { report: { progress: 5 } } });
  expect(await reports(app)).toBe(1);
});

test('a host that trusts what it remembers asks the store again after a fault: the answer that was lost may have been yes', async () => {
  let lost = false;
  const after = (call: string) => {
    if (lost && call === 'facts.append') throw new Error('the line went dead');
  };
  const app = store.alone({ before: () => undefined, after });
  await admitted(app);
  lost = true;
  await expect(app.execute(keyed(5, 'once'))).rejects.toThrow('the line went dead');
  expect((await app.states.current('project', 'p1')).state.report).toMatchObject({ progress: 5 });
});

test('a stream in which every place is always taken is given up with a fault, and not for ever', async () => {
  const app = store.process();
  await admitted(app);
  const facts = { append: async () => 'taken' as const, read: app.ports.facts.read };
  const ports = { ...app.ports, facts };
  const stuck = createExecute(ports, createStateStore(ports));
  await expect(stuck(keyed(5, 'once'))).rejects.toThrow(/changed 200 times/);
});

test('a command that changes nothing stores nothing, and says where the stream stands', async () => {
  const app = store.process();
  await admitted(app);
  const before = await commitsOf(app);
  const answer = await tell(app, 'project', 'p1', { type: 'score-proposal', revision: 1 });
  expect([answer.commit, answer.seq]).toEqual([undefined, before.length]);
  expect(await commitsOf(app)).toEqual(before);
});
