/** P17: across offices everything is absent. Over HTTP, every route of the manifest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { officesBelowRoutes } from '#api/routes/offices-below.ts';
import { type Route, routes } from '#api/routes.ts';
import { demoPeople } from '#local/demo/people.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn, proposal } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { ownObjects } from './own-objects.ts';
import { absent, bodiesByRoute, pathOf, rows, said } from './routes-as-calls.ts';
import { elsewhere, foundElsewhere, type Objects, othersPeople } from './second-office.ts';

let host: TestHost;
let ours: Objects;
let theirs: Objects;
let bodies: Record<string, unknown>;
const { submit, projectWhen } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  theirs = await foundElsewhere(host);
  ours = await ownObjects(host);
  bodies = await bodiesByRoute(host);
});
afterAll(() => host?.close());

const listRows = routes.filter(row =>
  ['list-projects', 'list-reviews', 'list-alerts', 'list-lessons', 'list-calls', 'list-duties'].includes(row.id),
);

async function expectAbsent(who: string, row: Route, objects: Objects): Promise<void> {
  const ask = (path: string) => askAs(host, who, { method: row.method, path, body: bodies[row.id] });
  const [foreign, nothing] = await Promise.all([ask(pathOf(row, objects)), ask(pathOf(row, absent))]);
  expect([row.id, who, said(foreign)]).toEqual([row.id, who, said(nothing)]);
  expect([row.id, who, foreign.status, foreign.body.type]).toEqual([row.id, who, 404, 'urn:tollgate:not-found']);
}

test('the control: people see their own office, project and round on every route that reads', async () => {
  for (const row of rows.filter(entry => entry.method === 'GET')) {
    expect([row.id, (await askAs(host, 'admin', { method: 'GET', path: pathOf(row, ours) })).status]).toEqual([row.id, 200]);
    const ofFew = [
      ...['export-office', 'get-changes', 'get-service-accounts', 'get-offices-below', 'get-places'],
      ...['get-webhooks', 'get-webhook-deliveries', 'get-audit', 'search-record', 'get-personal-data', 'get-person-data'],
      'get-duties',
      ...officesBelowRoutes.map(({ id }) => id as string),
    ].includes(row.id);
    const reader = ofFew ? 'e-admin' : 'e-two';
    expect([row.id, (await askAs(host, reader, { method: 'GET', path: pathOf(row, theirs) })).status]).toEqual([row.id, 200]);
  }
});

test('P17: what another office has is absent for everybody here, on every route, word for word, and nothing is written', async () => {
  const before = (await host.commits()).length;
  expect(rows.length).toBeGreaterThanOrEqual(28);
  for (const row of rows) {
    await Promise.all(demoPeople.map(({ id }) => expectAbsent(id, row, theirs)));
    const outsider = await askAs(host, 'of-no-office', { method: row.method, path: pathOf(row, theirs), body: bodies[row.id] });
    expect([row.id, outsider.status]).toEqual([row.id, 401]);
    await Promise.all(othersPeople.map(person => expectAbsent(person.id, row, ours)));
  }
  expect((await host.commits()).length).toBe(before);
});

test('P17: a list of another office is as absent as a list of none', async () => {
  for (const row of listRows)
    for (const who of ['admin', 'auditor']) {
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
    '/v1/calls?limit=200',
    '/v1/assessments',
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
