/** P17: inside an office, roles decide who may write and who sees addresses. Over HTTP, every route of the manifest. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { routes } from '#api/routes.ts';
import { demoPeople } from '#local/demo/people.ts';
import { aroundToday } from '#test/support/around-today.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { proposal } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { ownObjects } from './own-objects.ts';
import { bodiesByRoute, pathOf, rows } from './routes-as-calls.ts';
import type { Objects } from './second-office.ts';

let host: TestHost;
let ours: Objects;
let bodies: Record<string, unknown>;

beforeAll(async () => {
  host = await startTestHost();
  ours = await ownObjects(host);
  bodies = await bodiesByRoute(host);
});
afterAll(() => host?.close());

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
    () => ({ from: 'chair', to: 'manager', ...aroundToday }),
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

/** What is stored of one person is read by that person, and by those who keep personal data. */
const ofOnePerson: readonly string[] = ['get-person-data'];

/** What everybody sets for the own person alone. */
const ownSettings: readonly string[] = [
  ...['make-feed', 'withdraw-feed', 'put-mail-preferences'],
  ...['keep-own-view', 'forget-own-view'],
];

test('an auditor reads everything of the office and writes nothing but the own settings, also not through a delegation', async () => {
  const before = (await host.commits()).length;
  for (const row of rows.filter(entry => entry.method === 'GET' && !ofOnePerson.includes(entry.id)))
    expect([row.id, (await askAs(host, 'auditor', { method: 'GET', path: pathOf(row, ours) })).status]).toEqual([row.id, 200]);
  const writing = routes.filter(({ id, method }) => method !== 'GET' && id !== 'preview-proposal' && !ownSettings.includes(id));
  for (const row of writing) {
    const given = bodies[row.id] as object | undefined;
    const body =
      row.id === 'found-office'
        ? { ...given, parent: 'demo' }
        : row.id === 'submit-proposal'
          ? proposal()
          : given && 'office' in given
            ? { ...given, office: 'demo' }
            : given;
    const { status } = await askAs(host, 'auditor', { method: row.method, path: pathOf(row, ours), body });
    expect([row.id, [400, 403, 409, 422].includes(status)]).toEqual([row.id, true]);
  }
  const lent = { to: 'auditor', ...aroundToday };
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
