/** A portfolio under another scoring model: places over all its pages, a table of the whole, and what it asks of the store. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '#api/answers.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import { endpoint } from '#functions/endpoints/rescore.ts';
import type { App } from '#functions/kit/app.ts';
import { rowIn } from '#views/list.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import { admitted, type BareStore, openBare, somebody } from './two-process-app.ts';

let store: BareStore;
let app: App;
const read = { streams: [] as string[], pages: 0, rows: 0 };
const count = 450;

const rowAt = (index: number): ProjectRow => ({
  id: `q${String(index).padStart(3, '0')}`,
  ...{ office: 'pmo', title: `Project ${index}`, sponsor: 'sonia', withheld: [], alerts: 0 },
  status: index % 50 === 0 ? 'closed' : 'active',
  ...(index % 10 !== 9 && {
    goals: [
      { goal: 'growth', points: (index * 37) % 101 },
      { goal: 'care', points: (index * 61) % 101 },
    ],
  }),
  ...(index % 10 === 1 && { rated: { model: 'goals', version: 1, medians: { growth: 100, care: index % 101 } } }),
  submittedAt: '2026-03-02T09:30:00.000Z',
  changedAt: '2026-03-02T09:30:00.000Z',
});

beforeAll(async () => {
  store = openBare();
  app = store.process({
    before: (call, [stream]) => {
      if (call === 'facts.read') read.streams.push(String(stream));
    },
    after: (call, _, answer) => {
      if (call !== 'views.page') return;
      read.pages += 1;
      read.rows += (answer as ViewPage).rows.length;
    },
  });
  await admitted(app);
  for (let index = 0; index < count; index += 1) {
    const row = rowAt(index);
    const rows: ViewRow[] = [rowIn(projectsOf('pmo'), `${row.submittedAt}#${row.id}`, row)];
    await app.ports.views.replace(`project/${row.id}`, 1, rows);
  }
});
afterAll(() => store.close());

const weights = ['growth', 'care'].map(dimension => ({ dimension, weight: dimension === 'care' ? 1 : 0 }));
const asked = (body: object) =>
  endpoint.answer(
    { params: { id: 'pmo' }, query: {}, body: () => ({ after: { weights }, ...body }), actor: somebody('audrey') },
    app,
  );
const rescored = async (body: object = {}): Promise<Answer<'rescore'>> => (await asked(body)).body;

test('every project with ratings has a place before and after, whose ratings count is said, and unrated ones are counted', async () => {
  const { counted, items, before, after, next } = await rescored({ limit: 1000 });
  expect({ before, after }).toMatchObject({ before: { id: 'goals', draft: false }, after: { id: 'goals', draft: true } });
  const open = Array.from({ length: count }, (_, index) => index).filter(index => index % 50 !== 0);
  expect(counted).toMatchObject({
    panel: open.filter(index => index % 10 === 1).length,
    claim: open.filter(index => index % 10 !== 1 && index % 10 !== 9).length,
    unrated: open.filter(index => index % 10 === 9).length,
  });
  expect(items).toHaveLength(counted.panel + counted.claim);
  expect(next).toBeUndefined();
  expect(counted.moved).toBe(items.filter(row => row.before !== row.after).length);
  for (const { scoreChange, byDimension } of items)
    expect(byDimension.reduce((sum, { change }) => sum + change, 0)).toBeCloseTo(scoreChange ?? Number.NaN, 6);
  const closed = await rescored({ limit: 1000, statuses: ['closed'] });
  expect(closed.items.map(({ project }) => project)).toHaveLength(9);
});

test('pages follow each other without a gap, and the table has all rows whatever the page', async () => {
  const whole = await rescored({ limit: 1000 });
  const paged = [];
  for (let from: number | undefined = 0; from !== undefined; ) {
    const page: Answer<'rescore'> = await rescored({ limit: 150, from });
    paged.push(...page.items);
    from = page.next;
  }
  expect(paged).toEqual(whole.items);
  const [head, ...rows] = (await (await asked({ limit: 1 })).table?.())?.rows ?? [];
  expect(head?.slice(0, 5)).toEqual([
    'project',
    'title',
    'rated by',
    'place: Goals of the office, version 2',
    expect.stringContaining('tried'),
  ]);
  expect(rows.map(([project]) => project)).toEqual(whole.items.map(({ project }) => project));
});

test('a portfolio of 450 is scored by three reads of its list, and no stream of a project is read', async () => {
  Object.assign(read, { streams: [], pages: 0, rows: 0 });
  await rescored();
  expect([read.pages, read.rows]).toEqual([3, count]);
  expect(read.streams.filter(stream => !stream.startsWith('office/'))).toEqual([]);
});

test('a model that the office does not have is refused at its field, and an office of others is not there', async () => {
  await expect(asked({ after: { id: 'nowhere' } })).rejects.toMatchObject({
    problem: { status: 400, errors: [{ field: 'after.id' }] },
  });
  await expect(
    endpoint.answer({ params: { id: 'pmo' }, query: {}, body: () => ({ after: {} }), actor: somebody('stranger') }, app),
  ).rejects.toMatchObject({ problem: { status: 404 } });
});
