/** Requests that are re-sent, that arrive together, and that page through lists: over HTTP, signed in for real. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Commit } from '#domain/history/commit.ts';
import { startTestHost, type TestHost, until } from '#test/support/host.ts';
import { actsOn, because, portfolioBoard, proposal, type Shown } from './api-driver.ts';

let host: TestHost;
const { post, read, project, done, submit, projectWhen, openRound, ballot } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
});
afterAll(() => host?.close());

const times = <T>(count: number, make: (index: number) => T): T[] => Array.from({ length: count }, (_, index) => make(index));
const typesIn = (commits: readonly Commit[], stream: string): string[] =>
  commits.filter(commit => commit.stream === stream).flatMap(commit => (commit.facts as Shown[]).map(fact => fact.type));

test('P1: a proposal sent a hundred times at once under one key is one project, and every answer is the same', async () => {
  const sent = proposal();
  const answers = await Promise.all(times(100, () => post('sponsor', '/v1/proposals', sent, 'once')));
  expect(new Set(answers.map(answer => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
  const { id } = answers[0]?.body ?? {};
  expect(typesIn(await host.commits(), `project/${id}`).filter(type => type === 'proposal-submitted')).toHaveLength(1);

  const other = await post('sponsor', '/v1/proposals', proposal(), 'once');
  expect([other.status, other.body.type]).toEqual([409, 'urn:tollgate:key-reused']);
  expect(other.body.errors).toMatchObject([{ field: 'Idempotency-Key' }]);
  const second = await post('sponsor', '/v1/proposals', { ...sent, title: 'Another of the kind' }, 'twice');
  expect(second.body.id).not.toBe(id);
  const byAnother = await post('manager', '/v1/proposals', { ...sent, title: 'By somebody else' }, 'once');
  expect([byAnother.status, byAnother.body.id === id]).toEqual([201, false]);
});

test('P1: a hundred reports at once under one key are one report; under two keys they are two', async () => {
  const id = await submit();
  await openRound(id);
  const report = { summary: 'All is well.', progress: 20 };
  const path = `/v1/projects/${id}/reports`;
  const answers = await Promise.all(times(100, () => post('manager', path, report, 'report-1')));
  expect(new Set(answers.map(answer => JSON.stringify([answer.status, answer.body]))).size).toBe(1);
  await Promise.all(times(50, () => post('manager', path, report, 'report-2')));
  expect(typesIn(await host.commits(), `project/${id}`).filter(type => type === 'report-filed')).toHaveLength(2);
  expect((await post('manager', path, { ...report, progress: 21 }, 'report-1')).status).toBe(409);
});

test('P1: a key is remembered over a restart', async () => {
  const sent = proposal();
  const first = await post('sponsor', '/v1/proposals', sent, 'kept');
  await projectWhen(first.body.id, 'is admitted', shown => shown.status === 'active');
  await host.restart();
  expect((await post('sponsor', '/v1/proposals', sent, 'kept')).body).toEqual(first.body);
  expect((await post('sponsor', '/v1/proposals', proposal(), 'kept')).status).toBe(409);
});

test('P1, P4: a member whose ballot is sent a hundred times at once has one ballot, and the round is decided once', async () => {
  const id = await submit();
  const review = await openRound(id);
  const votes = portfolioBoard.flatMap(member =>
    times(20, index => post(member, `/v1/reviews/${review}/ballots`, { outcome: 'go' }, index % 2 === 0 ? 'mine' : undefined)),
  );
  const answers = await Promise.all(votes);
  expect(answers.filter(answer => answer.status !== 201 && answer.status !== 409)).toEqual([]);
  const facts = typesIn(await host.commits(), `review/${review}`);
  expect(facts.filter(type => type === 'round-decided')).toHaveLength(1);
  const { ballots, outcome } = await read('pmo', `/v1/reviews/${review}`);
  expect(new Set(ballots.map((entry: Shown) => entry.member)).size).toBe(ballots.length);
  expect(facts.filter(type => type === 'ballot-cast')).toHaveLength(ballots.length);
  expect(outcome.outcome).toBe('go');
  expect((await projectWhen(id, 'has passed', shown => shown.stage === 'scoping')).gates).toHaveLength(1);
});

test('P4: the last two ballots of twenty rounds arrive together: each round is decided exactly once', async () => {
  const ids = await Promise.all(times(20, () => submit()));
  const reviews = await Promise.all(ids.map(id => openRound(id)));
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3'])
    await Promise.all(reviews.map(review => done(ballot(member, review, { outcome: 'go' }))));
  const last = (review: string) => [
    ballot('gatekeeper-4', review, { outcome: 'go' }),
    ballot('gatekeeper-5', review, { outcome: 'kill', reason: because }),
    ballot('chair', review, { outcome: 'go' }),
  ];
  await Promise.all(reviews.flatMap(last));
  for (const id of ids) await projectWhen(id, 'is past the gate', shown => shown.open === undefined && shown.gates.length === 1);
  const commits = await host.commits();
  for (const [index, review] of reviews.entries()) {
    expect(typesIn(commits, `review/${review}`).filter(type => type === 'round-decided')).toHaveLength(1);
    const recorded = typesIn(commits, `project/${ids[index]}`).filter(type => type === 'gate-outcome-recorded');
    expect(recorded).toHaveLength(1);
  }
});

/** All pages of a list, each `limit` long at most. */
async function paged(person: string, path: string, limit: number): Promise<Shown[]> {
  const items: Shown[] = [];
  let cursor: string | undefined;
  do {
    const more = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await read(person, `${path}${path.includes('?') ? '&' : '?'}limit=${limit}${more}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

test('lists of any page length show everything exactly once, and in one order', async () => {
  const id = await submit();
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  for (const progress of [1, 2, 3, 4, 5]) await done(post('manager', `/v1/projects/${id}/reports`, { progress }));
  for (const over of [id, await submit(), await submit()]) {
    await projectWhen(over, 'is admitted', shown => shown.status === 'active');
    await done(post('manager', `/v1/projects/${over}/reports`, { forecast: 20_000_000 }));
  }
  await host.commits();
  const lists = [
    ['pmo', '/v1/projects', 20],
    ['pmo', '/v1/projects?status=active&stage=scoping', 20],
    ['pmo', '/v1/projects?stage=discovery', 1],
    ['pmo', '/v1/reviews', 20],
    ['pmo', '/v1/alerts', 3],
    ['auditor', `/v1/projects/${id}/history`, 8],
    ['auditor', '/v1/offices', 1],
  ] as const;
  for (const [person, path, least] of lists) {
    const whole = await paged(person, path, 200);
    expect(whole.length, path).toBeGreaterThanOrEqual(least);
    for (const limit of [1, 2, 3, 7, whole.length]) expect(await paged(person, path, limit), path).toEqual(whole);
    const names = whole.map(item => JSON.stringify(item));
    expect(new Set(names).size, path).toBe(names.length);
  }
});

test("an inbox with a delegate's rounds shows everything exactly once, whatever the page length", async () => {
  const ends = new Date(Date.now() + 86_400_000).toISOString();
  for (const member of ['gatekeeper-1', 'gatekeeper-2'])
    await done(post(member, '/v1/offices/demo/delegations', { to: 'pmo', starts: '2026-01-01T00:00:00Z', ends }));
  const ids = await Promise.all(times(5, () => submit()));
  await Promise.all(ids.map(id => openRound(id)));
  await host.commits();
  const whole = await paged('pmo', '/v1/reviews?inbox=me', 200);
  expect(whole.length).toBeGreaterThanOrEqual(10);
  for (const limit of [1, 2, 3, 5, whole.length]) expect(await paged('pmo', '/v1/reviews?inbox=me', limit)).toEqual(whole);
});

test('a cursor of another list, or of nobody, is refused', async () => {
  const { cursor } = await read('pmo', '/v1/projects?limit=1');
  expect(cursor).toEqual(expect.any(String));
  const id = (await read('pmo', '/v1/projects?limit=1')).items[0].id;
  const wrong = [
    cursor.slice(0, -1),
    `${cursor}A`,
    'x',
    '',
    '-1',
    '1e400',
    'null',
    '../../facts',
    '%00',
    '💥',
    'A'.repeat(3_000),
  ];
  const lists = ['/v1/reviews', '/v1/alerts', '/v1/lessons', '/v1/offices', `/v1/projects/${id}/history`, '/v1/reviews?inbox=me'];
  const asked = [
    ...lists.flatMap(path => [cursor, ...wrong].map(text => [path, text])),
    ...wrong.map(text => ['/v1/projects', text]),
  ] as [string, string][];
  for (const [path, text] of asked) {
    const url = `${path}${path.includes('?') ? '&' : '?'}cursor=${encodeURIComponent(text)}`;
    const { status, body } = await host.send('pmo', { method: 'GET', path: url });
    expect([status, body.type, body.errors?.[0]?.field], url.slice(0, 200)).toEqual([
      400,
      'urn:tollgate:invalid-request',
      'cursor',
    ]);
  }
});

test('two people who ask for the same gate at once open one round', async () => {
  const id = await submit({ gateModel: 'prince2' });
  await projectWhen(id, 'is admitted', shown => shown.status === 'active');
  const asked = await Promise.all(
    times(10, index => post(index % 2 === 0 ? 'manager' : 'sponsor', `/v1/projects/${id}/reviews`)),
  );
  expect(asked.filter(answer => answer.status === 201)).toHaveLength(1);
  expect(asked.filter(answer => answer.body.type === 'urn:tollgate:round-is-open')).toHaveLength(9);
  expect((await project(id)).open.round).toBe(1);
  await until('its round is open', async () => (await openRound(id)) === `${id}.authorise-project.1`);
});
