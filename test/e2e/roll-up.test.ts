/** An office reads the lists of the offices below it: its PMO, administrators and auditors, and nothing but the lists. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';
import { askAs } from './ask-as.ts';
import { elsewhere, foundElsewhere } from './second-office.ts';

let host: TestHost;
let theirs: { readonly project: string; readonly review: string; readonly title: string };
const { read, submit, projectWhen } = actsOn(() => host);

beforeAll(async () => {
  host = await startTestHost();
  const { project, review } = await foundElsewhere(host, { parent: 'demo' });
  const { proposal } = (await askAs(host, 'e-admin', { method: 'GET', path: `/v1/projects/${project}` })).body;
  theirs = { project, review, title: proposal.title };
  const own = await submit();
  await projectWhen(own, 'is admitted', shown => shown.status === 'active');
  const deep = { id: 'deep', name: 'Deep office', currency: 'EUR', parent: elsewhere };
  const command = { type: 'found-office' as const, ...deep, people: [person('d-admin')] };
  await host.host.app.execute({ aggregate: 'office', id: 'deep', command, actor: { kind: 'system', id: 'test' } });
}, 120_000);
afterAll(() => host?.close());

const person = (id: string) => ({ id, name: `Person ${id}`, email: `${id}@deep.example`, roles: ['admin' as const] });
const rollUp = (what = '') => `/v1/offices/demo/roll-up${what}`;
const get = (who: string, path: string) => askAs(host, who, { method: 'GET', path });
const table = async (who: string, path: string): Promise<{ status: number; lines: readonly string[] }> => {
  const headers = { authorization: `Bearer ${await host.mint({ sub: who })}`, accept: 'text/csv' };
  const answer = await fetch(`${host.url}${path}`, { headers });
  return { status: answer.status, lines: (await answer.text()).split('\r\n') };
};

test('the PMO of an office reads what it and each office below it come to, in a tree, money by currency', async () => {
  const { items, more } = await read('pmo', rollUp());
  expect(items.map(({ id, depth, open }: { id: string; depth: number; open: boolean }) => [id, depth, open])).toEqual([
    ['demo', 0, true],
    [elsewhere, 1, false],
    ['deep', 2, false],
  ]);
  expect(more).toBe(false);
  const [demo, below, deep] = items;
  expect(below.own).toMatchObject({ projects: 1, underWay: 1, deciding: 1 });
  expect(below.own.money).toEqual([{ currency: 'EUR', cost: 10_000_000, forecast: 10_000_000, unknown: 0 }]);
  expect(below.own.waiting).toBeGreaterThan(0);
  expect(demo.all.projects).toBe(demo.own.projects + 1);
  expect(demo.all.money.map(({ currency }: { currency: string }) => currency)).toEqual(['EUR', 'GBP']);
  expect(deep.own).toMatchObject({ projects: 0, money: [] });
  const [only] = (await read('pmo', rollUp(`?of=${elsewhere}`))).items;
  expect(only).toMatchObject({ id: elsewhere, all: below.all });
});

test('projects, alerts, waits and reports of the offices below are read with names, page by page, and as one table', async () => {
  const all = await read('auditor', rollUp('/projects?limit=200'));
  expect(all.items.at(-1)).toMatchObject({
    ...{ id: theirs.project, title: theirs.title, office: elsewhere, officeName: 'Another office', open: false },
    ...{ sponsorName: 'Person e-sponsor', currency: 'EUR' },
  });
  const paged: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await read('auditor', rollUp(`/projects?limit=1${cursor === undefined ? '' : `&cursor=${cursor}`}`));
    paged.push(...page.items.map(({ id }: { id: string }) => id));
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(paged).toEqual(all.items.map(({ id }: { id: string }) => id));
  const { items: duties } = await read('pmo', rollUp(`/duties?of=${elsewhere}`));
  expect(duties.length).toBeGreaterThan(0);
  expect(duties.every(({ office, nudge }: { office: string; nudge: boolean }) => office === elsewhere && !nudge)).toBe(true);
  expect((await read('pmo', rollUp('/duties?late=yes'))).items).toEqual([]);
  expect((await read('pmo', rollUp('/alerts?kind=must'))).items).toEqual([]);
  expect((await read('pmo', rollUp('/reports?state=missed'))).items).toEqual([]);
  const projects = await table('pmo', rollUp('/projects'));
  expect([projects.status, projects.lines[0]]).toEqual([200, expect.stringContaining('office,office name,project')]);
  expect(projects.lines.filter(line => line.includes(theirs.title))).toHaveLength(1);
  const sums = await table('pmo', rollUp());
  expect(sums.lines.slice(0, 4).map(line => line.split(',')[0])).toEqual(['office', 'demo', elsewhere, 'deep']);
});

test('P17: the office above opens no page of a project below, others above read nothing, and nobody below reads upward', async () => {
  for (const path of [`/v1/projects/${theirs.project}`, `/v1/reviews/${theirs.review}`, `/v1/offices/${elsewhere}`])
    expect([path, (await get('auditor', path)).status]).toEqual([path, 404]);
  for (const what of ['', '/projects', '/alerts', '/duties', '/reports']) {
    expect([what, (await get('sponsor', rollUp(what))).status]).toEqual([what, 403]);
    expect([what, (await get('e-admin', rollUp(what))).status]).toEqual([what, 404]);
    expect([what, (await get('e-one', `/v1/offices/${elsewhere}/roll-up${what}`)).status]).toEqual([what, 403]);
    expect([what, (await get('pmo', rollUp(`${what}?of=nowhere`))).status]).toEqual([what, 404]);
    expect([what, (await get('d-admin', `/v1/offices/deep/roll-up${what}`)).status]).toEqual([what, 200]);
  }
  const below = await get('e-admin', `/v1/offices/${elsewhere}/roll-up/projects?of=demo`);
  expect(below.status).toBe(404);
  expect((await get('pmo', rollUp('/projects?cursor=demo2~x'))).status).toBe(400);
});
