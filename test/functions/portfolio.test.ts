/** The portfolio at the API: orders by column over pages, sums and groups of all that match, the roadmap; and how many rows each reads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandOf } from '#domain/aggregates.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { proposal } from '#test/support/standards.ts';
import type { ProjectRow } from '#views/projects.ts';
import { admitted, type BareStore, openBare, report, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
let send: Send;
/** Since it was last set to nothing: pages and rows read from lists. */
const read = { pages: 0, rows: 0 };

const count = 250;
const id = (index: number) => `q${String(index).padStart(3, '0')}`;

async function give(project: string, command: CommandOf<'project'>, by?: string): Promise<void> {
  const { commit } = await tell(app, 'project', project, command, by);
  if (commit) await updateViews(commit, app);
}

beforeAll(async () => {
  store = openBare();
  const after = (call: string, _: readonly unknown[], answer: unknown) => {
    if (call === 'views.page') {
      read.pages += 1;
      read.rows += (answer as ViewPage).rows.length;
    }
    if (call === 'views.some') read.rows += (answer as ViewRow[]).length;
  };
  app = store.process({ before: () => undefined, after });
  send = sendInProcess(createHttpHandler(boundRoutes, app));
  await admitted(app);
  for (let index = 0; index < count; index += 1) {
    const department = ['Roads', 'Rail', undefined][index % 3];
    const about = proposal({ title: `Bridge ${index}`, sponsor: 'sonia', manager: 'manu', department });
    await give(id(index), { type: 'submit-proposal', project: id(index), proposal: about }, 'sonia');
    if (index % 5 !== 0) continue;
    await give(id(index), { type: 'score-proposal', revision: 1 });
    await give(id(index), { type: 'screen-proposal', revision: 1, duplicates: [] });
    const filed = report(10) as Extract<CommandOf<'project'>, { type: 'file-report' }>;
    const milestones = [{ name: 'Half of it stands', due: '2026-05-01', forecast: '2026-06-01' }];
    await give(id(index), { ...filed, report: { ...filed.report, forecast: 1_000_000 + index * 1000, milestones } }, 'sonia');
  }
}, 60_000);
afterAll(() => store.close());

async function get(path: string, person = 'petra') {
  Object.assign(read, { pages: 0, rows: 0 });
  const { status, body } = await send(person, { method: 'GET', path });
  expect([status, path], JSON.stringify(body)).toEqual([200, path]);
  return body;
}

async function paged(query: string, limit: number): Promise<ProjectRow[]> {
  const items: ProjectRow[] = [];
  let cursor: string | undefined;
  do {
    const more: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await get(`/v1/projects?office=pmo&${query}&limit=${limit}${more}`);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

test.each(['title', '-title', 'cost', '-cost', '-alerts', 'department', 'proposed', '-end-slips', 'sponsor'])(
  'all projects in the order “%s” come once each, the same over pages of any length',
  async order => {
    const whole = await paged(`order=${order}`, 200);
    expect(new Set(whole.map(row => row.id)).size).toBe(count);
    expect((await paged(`order=${order}`, 60)).map(row => row.id)).toEqual(whole.map(row => row.id));
  },
);

test('the dearest projects stand first, and those without a forecast by what was proposed', async () => {
  const costs = (await paged('order=-cost', 100)).map(row => row.forecast ?? row.cost ?? -1);
  expect(costs).toEqual(costs.toSorted((left, right) => right - left));
  expect(costs[0]).toBeGreaterThan(costs.at(-1) ?? 0);
});

test('a page in the order of a column reads each project that is meant once, and the order of a list what it shows', async () => {
  await get('/v1/projects?office=pmo&order=-cost&limit=10');
  expect(read).toEqual({ pages: 2, rows: count });
  await get('/v1/projects?office=pmo&order=-cost&status=active&limit=10');
  expect(read).toEqual({ pages: 1, rows: 2 * (count / 5) });
  await get('/v1/projects?office=pmo&limit=10');
  expect(read).toEqual({ pages: 1, rows: 10 });
});

test('sums and groups are of all projects that match, not of a page, and read each of them once', async () => {
  const { sums, groups, stages, departments } = await get('/v1/offices/pmo/portfolio?group=department');
  expect(read).toEqual({ pages: 2, rows: count });
  expect(sums).toMatchObject({ projects: count, withoutCost: 0 });
  expect(groups.map(({ value, sums: of }: { value?: string; sums: { projects: number } }) => [value, of.projects])).toEqual([
    ['Rail', 83],
    ['Roads', 84],
    [undefined, 83],
  ]);
  expect(stages.map(({ id: stage }: { id: string }) => stage)).toEqual(['idea', 'plan', 'build']);
  expect(departments).toEqual(['Rail', 'Roads']);
  const rail = await get('/v1/offices/pmo/portfolio?department=Rail');
  expect([rail.sums.projects, rail.groups, rail.departments]).toEqual([83, undefined, ['Rail', 'Roads']]);
});

test('what projects say is filtered exactly, also that they say nothing', async () => {
  expect(await paged('department=Rail', 50)).toHaveLength(83);
  expect((await paged('without=department', 200)).every(row => row.department === undefined)).toBe(true);
  expect((await paged('without=department&status=active', 200)).length).toBe(
    (await paged('status=active', 200)).filter(row => row.department === undefined).length,
  );
  expect(await paged('sponsor=manu', 50)).toEqual([]);
});

test('the roadmap shows gates and milestones of a page of projects, and reads the state of those alone', async () => {
  const { items, cursor } = await get('/v1/offices/pmo/roadmap?status=active&limit=20&order=title');
  expect(items).toHaveLength(20);
  expect(cursor).toBeTypeOf('string');
  expect(items[0]).toMatchObject({
    ...{ project: id(0), title: 'Bridge 0', status: 'active', baselineEnd: '2026-11-30' },
    marks: [{ kind: 'milestone', name: 'Half of it stands', day: '2026-06-01', due: '2026-05-01' }],
  });
});

test('a cursor of one order is refused in another, with the remedy', async () => {
  const { cursor } = await get('/v1/projects?office=pmo&order=cost&limit=5');
  for (const order of ['title', '-cost', 'news']) {
    const path = `/v1/projects?office=pmo&order=${order}&limit=5&cursor=${cursor}`;
    const { status, body } = await send('petra', { method: 'GET', path });
    expect([order, status, body.errors?.[0]?.field]).toEqual([order, 400, 'cursor']);
  }
});

test('P17: somebody who does not belong to the office is answered as if there were none', async () => {
  for (const path of ['portfolio', 'roadmap']) {
    const asked = async (office: string) =>
      (await send('stranger', { method: 'GET', path: `/v1/offices/${office}/${path}` })).status;
    expect([await asked('pmo'), await asked('nowhere')]).toEqual([404, 404]);
  }
});
