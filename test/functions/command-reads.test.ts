/** What a command asks of the store: each aggregate that a decision needs is read once, and whoever may not see it gets no answer out of it. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { endpoint as castBallot } from '#functions/endpoints/cast-ballot.ts';
import { endpoint as fileReport } from '#functions/endpoints/file-report.ts';
import { endpoint as submitProposal } from '#functions/endpoints/submit-proposal.ts';
import type { App } from '#functions/kit/app.ts';
import type { ProblemError } from '#functions/kit/problem.ts';
import { people, proposal } from '../support/standards.ts';
import { admitted, type BareStore, openBare, report, somebody, tell } from './two-process-app.ts';

let store: BareStore;
beforeEach(() => {
  store = openBare();
});
afterEach(() => store.close());

/** A process that notes each stream it reads. */
function noting(): { app: App; read: string[] } {
  const read: string[] = [];
  const before = (call: string, [stream]: readonly unknown[]) => {
    if (call === 'facts.read') read.push(String(stream));
  };
  return { app: store.process({ before }), read };
}

async function openRound(): Promise<string> {
  const app = store.process();
  await admitted(app);
  const asked = await tell(app, 'project', 'p1', { type: 'request-gate' }, 'manu');
  const review = asked.state.open?.review ?? '';
  await tell(app, 'review', review, { type: 'open-round', review });
  return review;
}

const ballot = { outcome: 'hold' as const, reason: 'Not yet.', conditions: [] };
const vote = (app: App, review: string, by: string, key?: string) =>
  castBallot.answer({ params: { id: review }, query: {}, body: () => ballot, actor: somebody(by), key }, app);
const problemOf = (answer: Promise<unknown>) =>
  answer.then(
    () => undefined,
    (error: ProblemError) => error.problem,
  );

test('an accepted ballot reads its round, its project and its office once each, and nothing else', async () => {
  const review = await openRound();
  const { app, read } = noting();
  expect((await vote(app, review, 'gail')).body.facts).toEqual(['ballot-cast']);
  expect(read.length).toBeLessThanOrEqual(3);
  expect(read.sort()).toEqual(['office/pmo', 'project/p1', `review/${review}`]);
});

test('a ballot in a process that has the round in memory reads the project and the office only', async () => {
  const review = await openRound();
  const { app, read } = noting();
  await vote(app, review, 'gail');
  read.length = 0;
  await vote(app, review, 'greg');
  expect(read.sort()).toEqual(['office/pmo', 'project/p1']);
});

test('an accepted report reads its project and its office once each', async () => {
  await admitted(store.process());
  const { app, read } = noting();
  const { type: _, ...command } = report(5) as Extract<ReturnType<typeof report>, { type: 'file-report' }>;
  await fileReport.answer({ params: { id: 'p1' }, query: {}, body: () => command.report, actor: somebody('manu') }, app);
  expect(read.sort()).toEqual(['office/pmo', 'project/p1']);
});

test('an accepted proposal reads its new project and the office it is for', async () => {
  await admitted(store.process());
  const { app, read } = noting();
  const answer = await submitProposal.answer({ params: {}, query: {}, body: () => proposal(), actor: somebody('sonia') }, app);
  const { id } = answer.body;
  expect(read.sort()).toEqual(['office/pmo', `project/${id}`]);
});

test('P17: a command to what is not there reads no office, and is answered as if it were foreign', async () => {
  const review = await openRound();
  const { app, read } = noting();
  const absent = await problemOf(vote(app, 'nothing.g1.1', 'gail'));
  expect(read.filter(stream => stream.startsWith('office/'))).toEqual([]);
  const foreign = await problemOf(vote(app, review, 'stranger'));
  expect([absent?.status, foreign]).toEqual([404, absent]);
});

test('P17: whoever has left the office does not get the answer to an earlier request again', async () => {
  const review = await openRound();
  const app = store.process();
  const first = await vote(app, review, 'gail', 'kept');
  expect((await vote(app, review, 'gail', 'kept')).headers).toEqual({ 'idempotency-replayed': 'true' });
  const left = people.filter(entry => entry.id !== 'gail');
  await tell(app, 'office', 'pmo', { type: 'set-people', people: left });
  const absent = await problemOf(vote(app, 'nothing.g1.1', 'gail'));
  expect(await problemOf(vote(app, review, 'gail', 'kept'))).toEqual(absent);
  expect(first.body.facts).toEqual(['ballot-cast']);
});
