/**
 * P17: who was taken out of an office finds nothing of it any more, with the token of before: no list, no object, not the projects that still
 * name that person, and not through rows of lists that are older than the leaving.
 */
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import type { ViewRow } from '#domain/ports.ts';
import { demoPeople } from '#local/demo/people.ts';
import { type RawAnswer, startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { ownObjects } from './own-objects.ts';
import { absent, bodiesByRoute, pathOf, rows, said } from './routes-as-calls.ts';
import type { Objects } from './second-office.ts';

/** A member of the board who is asked for a ballot, the manager whom projects name, and the customer of one that closes. */
const leavers = ['gatekeeper-1', 'manager', 'guest'];

let host: TestHost;
/** The project that was there before, and one that came after they left. */
let old: Objects;
let since: Objects;
let bodies: Record<string, unknown>;
/** What the lists of people and the inboxes held before. */
let stale: ViewRow[];
const before = new Map<string, readonly string[]>();
const tokens = new Map<string, string>();
const { submit, openRound, decide, done, post } = actsOn(() => host);

const people = demoPeople.map(({ job: _, ...person }) => person);
const guest = { id: 'guest', name: 'Guest', email: 'guest@tollgate.example', roles: ['customer'] };

async function putPeople(list: readonly unknown[]): Promise<void> {
  const answer = await askAs(host, 'admin', { method: 'PUT', path: '/v1/offices/demo/people', body: { people: list } });
  expect(answer.status, JSON.stringify(answer.body)).toBe(200);
  await host.commits();
}

beforeAll(async () => {
  host = await startTestHost();
  await putPeople([...people, guest]);
  old = await ownObjects(host);
  const closing = await submit({ customer: 'guest' });
  await decide(closing, await openRound(closing), { outcome: 'go' });
  await done(post('manager', `/v1/projects/${closing}/closure`, { summary: 'Done.' }));
  await host.commits();
  bodies = await bodiesByRoute(host);
  for (const who of leavers) {
    tokens.set(who, who === 'guest' ? await host.mint({ sub: who }) : await host.tokenOf(who));
    before.set(who, await shownTo(who));
  }
  const lists = leavers.flatMap(who => [`people/${who}`, `inbox/${who}`]);
  const pages = lists.map(list => host.host.wired.ports.views.page(list, { limit: 100 }));
  stale = (await Promise.all(pages)).flatMap(page => [...page.rows]);
  await putPeople(people.filter(({ id }) => !leavers.includes(id)));
  const project = await submit({ manager: undefined });
  since = { ...old, project, review: await openRound(project) };
}, 120_000);
afterAll(() => host?.close());

async function ask(who: string, request: { method: string; path: string; body?: unknown }): Promise<RawAnswer> {
  const { method, path, body } = request;
  const headers = { authorization: `Bearer ${tokens.get(who)}`, 'content-type': 'application/json' };
  return host.raw(path, { method, headers, ...(body !== undefined && { body: JSON.stringify(body) }) });
}

/** Lists without an office, with it, and those of the person alone. */
const lists = [
  ...['/v1/me', '/v1/offices', '/v1/reviews?inbox=me'],
  ...[
    '/v1/projects',
    '/v1/reviews',
    '/v1/alerts',
    '/v1/lessons',
    '/v1/calls',
    '/v1/selections',
    '/v1/weightings',
    '/v1/meetings',
    '/v1/meeting-actions',
    '/v1/duties',
  ].flatMap(path => [path, `${path}?office=demo`]),
  ...['/v1/assessments', '/v1/assessments?waiting=yes'],
  ...['/v1/projects?of=me', '/v1/alerts?of=me', '/v1/projects?office=demo&of=me', '/v1/reviews?office=demo&open=yes'],
];

/** The lists on which somebody of the office finds anything of it. */
async function shownTo(who: string): Promise<readonly string[]> {
  const shown: string[] = [];
  for (const path of lists) {
    const { status, body } = await ask(who, { method: 'GET', path });
    const text = JSON.stringify(body);
    if (status === 200 && /demo|Undertaking/.test(text)) shown.push(path);
  }
  return shown;
}

async function expectNothing(who: string): Promise<void> {
  expect([who, await shownTo(who)]).toEqual([who, []]);
  for (const path of lists.filter(one => one.includes('office=demo'))) {
    const nowhere = await ask(who, { method: 'GET', path: path.replace('office=demo', 'office=nowhere') });
    expect([path, said(await ask(who, { method: 'GET', path }))]).toEqual([path, said(nowhere)]);
  }
  for (const path of ['/v1/me', '/v1/offices', '/v1/reviews?inbox=me']) {
    const { status, body } = await ask(who, { method: 'GET', path });
    expect([path, status, body.offices ?? body.items]).toEqual([path, 200, []]);
  }
}

async function expectAbsent(who: string, objects: Objects): Promise<number> {
  for (const row of rows) {
    const request = (of: Objects) => ({ method: row.method, path: pathOf(row, of), body: bodies[row.id] });
    const [gone, nothing] = [await ask(who, request(objects)), await ask(who, request(absent))];
    expect([row.id, who, gone.status, said(gone)]).toEqual([row.id, who, 404, said(nothing)]);
  }
  return rows.length;
}

describe('P17: people who left', () => {
  test('the control: before they left they found lists, projects, rounds and what waited for them', () => {
    const [member, manager, customer] = leavers.map(who => before.get(who) ?? []);
    expect(member).toEqual(
      expect.arrayContaining([
        '/v1/me',
        '/v1/offices',
        '/v1/reviews?inbox=me',
        '/v1/projects',
        '/v1/reviews',
        '/v1/calls',
        '/v1/selections',
        '/v1/weightings',
      ]),
    );
    expect(manager).toEqual(expect.arrayContaining(['/v1/me', '/v1/projects?of=me', '/v1/projects?office=demo&of=me']));
    expect(customer).toEqual(expect.arrayContaining(['/v1/me', '/v1/reviews?inbox=me']));
    expect(stale.length).toBeGreaterThanOrEqual(5);
    expect(routes.filter(({ id }) => id.startsWith('list-')).length).toBe(15);
  });

  test('P17: a person who was taken out of the office finds nothing on any list, and what waited is gone', async () => {
    for (const who of leavers) await expectNothing(who);
  });

  test('P17: a person who was taken out finds no project or round, neither those that name that person nor later ones, and can do nothing', async () => {
    const commits = (await host.commits()).length;
    for (const who of leavers)
      for (const objects of [old, since]) expect(await expectAbsent(who, objects)).toBeGreaterThanOrEqual(28);
    for (const who of leavers) {
      const sent = await ask(who, { method: 'POST', path: '/v1/proposals', body: proposal() });
      const preview = await ask(who, {
        method: 'POST',
        path: '/v1/proposals/preview',
        body: { office: 'demo', title: 'Undertaking' },
      });
      const below = { ...(bodies['found-office'] as object), parent: 'demo' };
      const founded = await ask(who, { method: 'POST', path: '/v1/offices', body: below });
      expect([who, sent.status, preview.status, founded.status]).toEqual([who, 404, 404, 404]);
    }
    expect((await host.commits()).length).toBe(commits);
  });

  test('P17: rows of lists that are older than the leaving show nothing either', async () => {
    await host.host.wired.ports.views.replace('stale', 1, stale);
    for (const who of leavers) await expectNothing(who);
  });
});
