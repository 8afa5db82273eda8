/** The portfolio of a running host: orders, sums, the roadmap, and views that the PMO keeps for everybody. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { mostOwnViews } from '#domain/office/portfolio-views/own.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';
import { askAs } from './ask-as.ts';

let host: TestHost;
const { read, submit, projectWhen } = actsOn(() => host);
const ask = (who: string, method: 'GET' | 'POST', path: string, body?: unknown) =>
  askAs(host, who, { method, path: `/v1/offices/demo/${path}`, ...(body !== undefined && { body }) });
const late = { name: 'Late and dear', shows: { alerts: 'yes', order: '-cost', group: 'stage' } };

beforeAll(async () => {
  host = await startTestHost();
  const project = await submit();
  await projectWhen(project, 'is admitted', shown => shown.status === 'active');
}, 60_000);
afterAll(() => host?.close());

test('the sums of the portfolio are those of its projects, whatever they are grouped by', async () => {
  const { items } = await read('pmo', '/v1/projects?order=-cost&limit=200');
  for (const group of ['status', 'stage', 'sponsor', 'model']) {
    const { sums, groups } = await read('auditor', `/v1/offices/demo/portfolio?group=${group}`);
    expect(sums.projects).toBe(items.length);
    expect(groups.reduce((all: number, { sums: of }: { sums: { projects: number } }) => all + of.projects, 0)).toBe(items.length);
  }
});

test('the roadmap shows each project from its start to its end', async () => {
  const { items } = await read('manager', '/v1/offices/demo/roadmap');
  expect(items[0]).toMatchObject({ status: 'active', start: expect.any(String), end: expect.any(String) });
});

test('dependencies say who waits for whom, and count what is late of all pages', async () => {
  const { items, count, late, cursor } = await read('manager', '/v1/offices/demo/dependencies?limit=1');
  expect([items.length <= 1, count >= late, cursor === undefined]).toEqual([true, true, count <= 1]);
});

test('a view that the PMO keeps is found by everybody, and gone once it is forgotten', async () => {
  const kept = await ask('pmo', 'POST', 'portfolio-views', late);
  expect([kept.status, kept.body.facts]).toEqual([201, ['portfolio-view-kept']]);
  expect((await read('sponsor', '/v1/offices/demo/portfolio')).views).toMatchObject([{ ...late, by: 'pmo' }]);
  const forgotten = await ask('pmo', 'POST', 'portfolio-views/removals', { view: late.name });
  expect([forgotten.status, forgotten.body.facts]).toEqual([201, ['portfolio-view-forgotten']]);
  expect((await read('sponsor', '/v1/offices/demo/portfolio')).views).toEqual([]);
});

test('the PMO keeps views for the office: others are refused, and a view that says something unknown names its field', async () => {
  const refused = await ask('sponsor', 'POST', 'portfolio-views', late);
  expect([refused.status, refused.body.detail]).toEqual([403, expect.stringContaining('keep this one for yourself')]);
  const odd = await ask('pmo', 'POST', 'portfolio-views', { name: 'Odd', shows: { colour: 'red' } });
  expect([odd.status, JSON.stringify(odd.body.errors)]).toEqual([400, expect.stringContaining('colour')]);
});

test('a view that somebody keeps alone is found by that person alone, replaced by its name, and gone once it is forgotten', async () => {
  const own = async (who: string) => (await read(who, '/v1/offices/demo/portfolio')).ownViews;
  const kept = await ask('auditor', 'POST', 'own-views', late);
  expect([kept.status, kept.body.views]).toEqual([201, [late]]);
  const anew = { ...late, shows: { status: 'active' } };
  expect((await ask('auditor', 'POST', 'own-views', anew)).body.views).toEqual([anew]);
  expect(await own('auditor')).toEqual([anew]);
  for (const other of ['pmo', 'admin', 'sponsor']) expect([other, await own(other)]).toEqual([other, []]);
  expect((await ask('auditor', 'POST', 'own-views/removals', { view: late.name })).body).toEqual({ views: [] });
  expect(await own('auditor')).toEqual([]);
  const odd = await ask('auditor', 'POST', 'own-views', { name: 'Odd', shows: { colour: 'red' } });
  expect([odd.status, JSON.stringify(odd.body.errors)]).toEqual([400, expect.stringContaining('colour')]);
});

test('nobody keeps a fifty-first view alone: the answer says to forget one', async () => {
  for (let at = 0; at < mostOwnViews; at += 1)
    expect((await ask('manager', 'POST', 'own-views', { ...late, name: `View ${at}` })).status).toBe(201);
  const refused = await ask('manager', 'POST', 'own-views', late);
  expect([refused.status, refused.body.detail]).toEqual([409, expect.stringContaining('forget one')]);
});

test('what changed is told in words, the latest first, and of oneself alone when asked so', async () => {
  const { items } = await read('pmo', '/v1/offices/demo/news?limit=3');
  expect(items[0]).toMatchObject({ status: 'active', words: expect.stringMatching(/^(Admitted to|.* before its board)/) });
  const own = await read('sponsor', '/v1/offices/demo/news?of=me');
  expect(own.items.map(({ project }: { project: string }) => project)).toContain(items[0].project);
  expect((await read('auditor', '/v1/offices/demo/news?of=me')).items).toEqual([]);
});

test('a gate whose musts and must tripwires all pass is offered to those who run the project, and to nobody else', async () => {
  const ready = async (who: string) => (await read(who, '/v1/offices/demo/ready-gates')).items;
  const { items } = await read('sponsor', '/v1/projects?of=me&status=active');
  const { nextGate, actions } = await read('sponsor', `/v1/projects/${items[0].id}`);
  type Finding = { readonly kind: string; readonly verdict: string };
  const passes = nextGate.criteria.every(({ kind, verdict }: Finding) => kind !== 'must' || ['pass', 'waived'].includes(verdict));
  const expected = passes && actions.includes('request-gate') ? [nextGate.id] : [];
  expect((await ready('sponsor')).map(({ gate }: { gate: string }) => gate)).toEqual(expected);
  expect(await ready('pmo')).toEqual([]);
  const odd = await ask('sponsor', 'GET', 'ready-gates?cursor=from.elsewhere');
  expect([odd.status, odd.body.errors[0].field]).toEqual([400, 'cursor']);
});
