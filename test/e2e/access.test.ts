/** P17: across offices everything is absent; inside an office, roles decide who may write. Over HTTP, every route of the manifest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Route, routes } from '#api/routes.ts';
import { demoPeople } from '#local/demo/people.ts';
import { type RawAnswer, startTestHost, type TestHost } from '#test/support/host.ts';
import { fullBody, type Schema } from '#test/support/schema-bodies.ts';
import { actsOn, because, proposal } from './api-driver.ts';
import { askAs, clarify, elsewhere, foundElsewhere, type Objects, othersPeople, sendFile } from './second-office.ts';

let host: TestHost;
let ours: Objects;
let theirs: Objects;
let bodies: Record<string, unknown>;
const { submit, openRound, projectWhen, done, post, decide } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  theirs = await foundElsewhere(host);
  const project = await submit();
  const conditions = [{ text: 'Soon.', due: '2099-01-01', blocks: 'none' }];
  await decide(project, await openRound(project), { outcome: 'conditional-go', reason: because, conditions });
  const days = { starts: '2026-01-01T00:00:00Z', ends: '2026-12-31T00:00:00Z' };
  await done(post('gatekeeper-1', '/v1/offices/demo/delegations', { to: 'pmo', ...days }));
  await sendFile(host, 'manager', project);
  await done(post('manager', `/v1/projects/${project}/reviews`));
  ours = { office: 'demo', project, review: await openRound(project), condition: 'c1', delegation: 'd1', evidence: 'e1' };
  await clarify(host, { project, review: ours.review, member: 'gatekeeper-1', manager: 'manager' });
  bodies = await bodiesByRoute();
});
afterAll(() => host?.close());

async function bodiesByRoute(): Promise<Record<string, unknown>> {
  const { paths } = (await host.raw('/openapi.json')).body;
  const schemaOf = (row: Route): Schema | undefined =>
    paths[row.path][row.method.toLowerCase()].requestBody?.content['application/json'].schema;
  return Object.fromEntries(
    routes.flatMap(row => {
      const schema = schemaOf(row);
      return schema ? [[row.id, fullBody(schema)]] : [];
    }),
  );
}

/** Routes that name an object, and those that name an office in the query. */
const rows = routes.filter(row => row.path.includes('{'));
const listRows = routes.filter(row => ['list-projects', 'list-reviews', 'list-alerts', 'list-lessons'].includes(row.id));
const absent: Objects = {
  office: 'nowhere',
  project: '1m84absentabsentabsent',
  review: '1m84absentabsentabsent.idea-screen.1',
  condition: 'c9',
  delegation: 'd9',
  evidence: 'e9',
};

function pathOf({ path }: Route, objects: Objects): string {
  const id = path.includes('/reviews/{') ? objects.review : path.includes('/offices/{') ? objects.office : objects.project;
  return path
    .replace('{id}', id)
    .replace('{condition}', objects.condition)
    .replace('{delegation}', objects.delegation)
    .replace('{question}', 'q1')
    .replace('{change}', objects === absent ? 'c9' : 'c1')
    .replace('{evidence}', objects.evidence);
}

/** Everything an answer says, apart from the number of the request. */
function said({ status, headers, body }: RawAnswer): unknown {
  const { instance: _, ...rest } = body;
  const telling = [...headers].filter(([name]) => !['date', 'x-correlation-id', 'content-length'].includes(name));
  return { status, headers: telling, body: rest };
}

async function expectAbsent(who: string, row: Route, objects: Objects): Promise<void> {
  const ask = (path: string) => askAs(host, who, { method: row.method, path, body: bodies[row.id] });
  const [foreign, nothing] = await Promise.all([ask(pathOf(row, objects)), ask(pathOf(row, absent))]);
  expect([row.id, who, said(foreign)]).toEqual([row.id, who, said(nothing)]);
  expect([row.id, who, foreign.status, foreign.body.type]).toEqual([row.id, who, 404, 'urn:tollgate:not-found']);
}

test('the control: people see their own office, project and round on every route that reads', async () => {
  for (const row of rows.filter(entry => entry.method === 'GET')) {
    expect([row.id, (await askAs(host, 'pmo', { method: 'GET', path: pathOf(row, ours) })).status]).toEqual([row.id, 200]);
    const reader = ['export-office', 'get-changes'].includes(row.id) ? 'e-admin' : 'e-two';
    expect([row.id, (await askAs(host, reader, { method: 'GET', path: pathOf(row, theirs) })).status]).toEqual([row.id, 200]);
  }
});

test('P17: what another office has is absent for everybody here, on every route, word for word, and nothing is written', async () => {
  const before = (await host.commits()).length;
  expect(rows.length).toBeGreaterThanOrEqual(28);
  for (const row of rows) {
    await Promise.all([...demoPeople.map(person => person.id), 'of-no-office'].map(who => expectAbsent(who, row, theirs)));
    await Promise.all(othersPeople.map(person => expectAbsent(person.id, row, ours)));
  }
  expect((await host.commits()).length).toBe(before);
});

test('P17: a list of another office is as absent as a list of none', async () => {
  for (const row of listRows)
    for (const who of ['admin', 'auditor', 'of-no-office']) {
      const ask = (office: string) => askAs(host, who, { method: 'GET', path: `${row.path}?office=${office}` });
      const [foreign, nothing] = [await ask(elsewhere), await ask('nowhere')];
      expect([row.id, said(foreign)]).toEqual([row.id, said(nothing)]);
      expect(foreign.status).toBe(404);
    }
});

test('P17: lists without an office, inboxes, searches and previews never show what another office has', async () => {
  const { title } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/projects/${theirs.project}` })).body.proposal;
  const paths = [
    '/v1/projects?limit=200',
    '/v1/reviews?limit=200',
    '/v1/reviews?inbox=me',
    '/v1/alerts',
    '/v1/lessons',
    '/v1/offices',
    '/v1/me',
    '/v1/presets',
  ];
  for (const { id } of demoPeople)
    for (const path of paths) {
      const { body } = await askAs(host, id, { method: 'GET', path });
      const text = JSON.stringify(body);
      expect([id, path, text.includes(theirs.project), text.includes(elsewhere), text.includes(title)]).toEqual([
        id,
        path,
        false,
        false,
        false,
      ]);
    }
  const { body } = await askAs(host, 'sponsor', {
    method: 'POST',
    path: '/v1/proposals/preview',
    body: { office: 'demo', title },
  });
  expect(JSON.stringify(body)).not.toContain(theirs.project);
});

test('P17: nobody proposes, previews, founds or moves a project into another office', async () => {
  const returned = await submit({ costs: [] });
  await projectWhen(returned, 'is back at its sponsor', ({ status }) => status === 'returned');
  const before = (await host.commits()).length;
  const office = {
    id: 'new-office',
    name: 'New',
    currency: 'GBP',
    people: [{ id: 'admin', name: 'A', email: 'a@example.org', roles: ['admin'] }],
  };
  const attempts = (other: string) => [
    { path: '/v1/proposals', body: proposal({ title: 'Moved', office: other }) },
    { path: '/v1/proposals/preview', body: { office: other, title: 'x' } },
    { path: '/v1/offices', body: { ...office, parent: other } },
  ];
  const answers = async (other: string) =>
    Promise.all(attempts(other).map(each => askAs(host, 'admin', { method: 'POST', ...each })));
  const [foreign, nothing] = [await answers(elsewhere), await answers('nowhere')];
  expect(foreign.map(said)).toEqual(nothing.map(said));
  expect(foreign.map(answer => answer.status)).toEqual([404, 404, 404]);
  const moved = await askAs(host, 'pmo', {
    method: 'POST',
    path: `/v1/projects/${returned}/revisions`,
    body: { proposal: proposal({ office: elsewhere }) },
  });
  expect([moved.status, moved.body.errors]).toMatchObject([422, [{ field: 'proposal.office' }]]);
  expect((await host.commits()).length).toBe(before);
});

type Doing = readonly [what: string, method: 'POST' | 'PUT', path: () => string, body: () => unknown, allowed: readonly string[]];

const board = ['chair', 'gatekeeper-1', 'gatekeeper-2', 'gatekeeper-3', 'gatekeeper-4', 'gatekeeper-5'];
const team = ['sponsor', 'manager', 'pmo', 'admin'];
const doings: readonly Doing[] = [
  ['put goals', 'PUT', () => '/v1/offices/demo/goals', () => bodies['put-goals'], ['pmo', 'admin']],
  ['put boards', 'PUT', () => '/v1/offices/demo/boards', () => bodies['put-boards'], ['pmo', 'admin']],
  ['put gate models', 'PUT', () => '/v1/offices/demo/gate-models', () => bodies['put-gate-models'], ['pmo', 'admin']],
  [
    'put people',
    'PUT',
    () => '/v1/offices/demo/people',
    () => ({ people: demoPeople.map(({ job: _, ...person }) => person) }),
    ['admin'],
  ],
  [
    'found an office below',
    'POST',
    () => '/v1/offices',
    () => ({ ...(bodies['found-office'] as object), parent: 'demo' }),
    ['admin'],
  ],
  [
    "delegate another's ballots",
    'POST',
    () => '/v1/offices/demo/delegations',
    () => ({ from: 'chair', to: 'manager', starts: '2026-01-01T00:00:00Z', ends: '2026-12-31T00:00:00Z' }),
    ['pmo', 'admin', 'chair'],
  ],
  [
    'revoke a delegation',
    'POST',
    () => '/v1/offices/demo/delegations/d1/revocation',
    () => ({}),
    ['pmo', 'admin', 'gatekeeper-1'],
  ],
  ['propose', 'POST', () => '/v1/proposals', () => proposal({ manager: 'sponsor' }), ['sponsor', 'manager', 'pmo', 'admin']],
  [
    'revise',
    'POST',
    () => `/v1/projects/${ours.project}/revisions`,
    () => ({ proposal: proposal({ manager: 'sponsor' }) }),
    team,
  ],
  ['report', 'POST', () => `/v1/projects/${ours.project}/reports`, () => ({ progress: 1 }), team],
  ['add evidence', 'POST', () => `/v1/projects/${ours.project}/evidence`, () => ({ kind: 'x', title: 'No link' }), team],
  ['ask for a gate', 'POST', () => `/v1/projects/${ours.project}/reviews`, () => ({ gate: 'go-to-launch' }), team],
  ['meet a condition', 'POST', () => `/v1/projects/${ours.project}/conditions/c1`, () => ({ how: 'x', evidence: 'e99' }), team],
  ['report closure', 'POST', () => `/v1/projects/${ours.project}/closure`, () => ({ summary: 'x' }), team],
  ['accept the result', 'POST', () => `/v1/projects/${ours.project}/acceptance`, () => ({ accepted: true }), ['sponsor']],
  ['go on against advice', 'POST', () => `/v1/projects/${ours.project}/proceed`, () => ({ reason: 'x' }), ['sponsor']],
  [
    'move to another version of the gate model',
    'POST',
    () => `/v1/projects/${ours.project}/model-version`,
    () => ({ version: 99, reason: 'x' }),
    ['pmo', 'admin'],
  ],
  ['vote', 'POST', () => `/v1/reviews/${ours.review}/ballots`, () => ({ outcome: 'hold' }), board],
];

test.each(doings)('P17: only who may %s is not told that it is not allowed', async (_what, method, path, body, allowed) => {
  const others = demoPeople.map(person => person.id).filter(id => !allowed.includes(id));
  const before = (await host.commits()).length;
  for (const who of others) {
    const answer = await askAs(host, who, { method, path: path(), body: body() });
    expect([who, answer.status, answer.body.title]).toEqual([who, 403, 'Not allowed']);
    expect(answer.body.detail).toMatch(/.{20}/);
  }
  expect((await host.commits()).length).toBe(before);
  for (const who of allowed.slice(0, 1)) {
    const answer = await askAs(host, who, { method, path: path(), body: body() });
    expect([who, [200, 201, 409, 422].includes(answer.status), JSON.stringify(answer.body)]).toEqual([
      who,
      true,
      expect.any(String),
    ]);
  }
});

test('an auditor reads everything of the office and writes nothing, also not through a delegation', async () => {
  const before = (await host.commits()).length;
  for (const row of rows.filter(entry => entry.method === 'GET'))
    expect([row.id, (await askAs(host, 'auditor', { method: 'GET', path: pathOf(row, ours) })).status]).toEqual([row.id, 200]);
  for (const row of routes.filter(entry => entry.method !== 'GET' && entry.id !== 'preview-proposal')) {
    const body =
      row.id === 'found-office'
        ? { ...(bodies[row.id] as object), parent: 'demo' }
        : row.id === 'submit-proposal'
          ? proposal()
          : bodies[row.id];
    const { status } = await askAs(host, 'auditor', { method: row.method, path: pathOf(row, ours), body });
    expect([row.id, [400, 403, 409, 422].includes(status)]).toEqual([row.id, true]);
  }
  const lent = { to: 'auditor', starts: '2026-01-01T00:00:00Z', ends: '2026-12-31T00:00:00Z' };
  expect((await askAs(host, 'chair', { method: 'POST', path: '/v1/offices/demo/delegations', body: lent })).status).toBe(422);
  expect((await host.commits()).length).toBe(before);
});

/** Entries as they are stored, because their digests are over all that they hold: of a project without an address that the office gave. */
const histories: ReadonlySet<string> = new Set(['export-project', 'get-history', 'export-office']);

test("people's mail addresses are shown to the PMO only", async () => {
  const shown = async (who: string, path: string) => JSON.stringify((await askAs(host, who, { method: 'GET', path })).body);
  expect(await shown('pmo', '/v1/offices/demo/people')).toContain('@');
  for (const who of ['sponsor', 'manager', 'chair', 'auditor'])
    for (const row of rows.filter(entry => entry.method === 'GET' && !histories.has(entry.id)))
      expect([who, row.id, (await shown(who, pathOf(row, ours))).includes('@tollgate.example')]).toEqual([who, row.id, false]);
});
