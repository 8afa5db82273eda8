/** A draft of a gate model on all projects at the API: pages without a gap, counts, who may ask, and how much of the store a page reads. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Answer } from '#api/answers.ts';
import type { CommandOf } from '#domain/aggregates.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { gateModel, type ModelInput, proposal } from '#test/support/standards.ts';
import { admitted, type BareStore, openBare, report, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
let send: Send;
const read = { lists: 0, states: new Set<string>() };

const count = 130;
const path = '/v1/offices/pmo/gate-models/trial';
const strict = (expression: string): ModelInput => ({
  first: { criteria: [] },
  tripwires: [{ id: 'progress', name: 'Half of it is done', kind: 'must', check: { expression } }],
});

async function give(project: string, command: CommandOf<'project'>, by?: string): Promise<void> {
  const { commit } = await tell(app, 'project', project, command, by);
  if (commit) await updateViews(commit, app);
}

/** Every second of them is admitted, and every fourth reports progress. */
beforeAll(async () => {
  store = openBare();
  app = store.process({
    before: (call, [stream]) => {
      if (call === 'views.page') read.lists += 1;
      if (call === 'facts.read' && String(stream).startsWith('project/')) read.states.add(String(stream));
    },
  });
  send = sendInProcess(createHttpHandler(boundRoutes, app));
  await admitted(app);
  for (let index = 0; index < count; index += 1) {
    const id = `q${String(index).padStart(3, '0')}`;
    const about = proposal({ title: `Bridge ${index}`, sponsor: 'sonia', manager: 'manu' });
    await give(id, { type: 'submit-proposal', project: id, proposal: about }, 'sonia');
    if (index % 2 === 1) continue;
    await give(id, { type: 'score-proposal', revision: 1 });
    await give(id, { type: 'screen-proposal', revision: 1, duplicates: [] });
    if (index % 4 === 0) await give(id, report(index), 'sonia');
  }
}, 60_000);
afterAll(() => store.close());

type Tried = Answer<'try-gate-model'>;

async function ask(body: object, who = 'petra'): Promise<{ status: number; body: Tried & { detail?: string } }> {
  Object.assign(read, { lists: 0, states: new Set() });
  const { status, body: answer } = await send(who, { method: 'POST', path, body });
  return { status, body: answer };
}

async function all(body: object): Promise<Tried[]> {
  const pages: Tried[] = [];
  let cursor: string | undefined;
  do {
    const page = await ask({ ...body, ...(cursor !== undefined && { cursor }) });
    expect(page.status, JSON.stringify(page.body)).toBe(200);
    pages.push(page.body);
    cursor = page.body.cursor;
  } while (cursor !== undefined);
  return pages;
}

test('every project under way of the model comes once, over pages, with its counts, and the first page says how many there are', async () => {
  const pages = await all({ model: gateModel(strict('progress >= 50.0')), limit: 20 });
  expect(pages.map(({ of }) => of)).toEqual([65, ...pages.slice(1).map(() => undefined)]);
  const items = pages.flatMap(page => page.items);
  expect(new Set(items.map(({ project }) => project)).size).toBe(65);
  expect(items).toHaveLength(65);
  const sum = (of: keyof Tried['counted']) => pages.reduce((total, { counted }) => total + counted[of], 0);
  const reported = Array.from({ length: count }, (_, index) => index).filter(index => index % 4 === 0);
  expect(sum('lookedAt')).toBe(65);
  expect(sum('newlyFails')).toBe(reported.filter(index => index < 50).length);
  expect(sum('newlyFailsMust')).toBe(sum('newlyFails'));
  expect(sum('cannotBeTold')).toBe(65 - reported.length);
});

test('with changes only, a project for which nothing changes is counted and left out', async () => {
  const pages = await all({ model: gateModel({}), changesOnly: true, limit: 30 });
  expect(pages.flatMap(({ items }) => items)).toEqual([]);
  expect(pages.reduce((sum, { counted }) => sum + counted.lookedAt, 0)).toBe(65);
});

test('a page reads its number of projects and ten pages of the list at most', async () => {
  const { body } = await ask({ model: gateModel(strict('progress >= 50.0')), limit: 10 });
  const next = await ask({ model: gateModel(strict('progress >= 50.0')), limit: 10, cursor: body.cursor });
  expect(read.states.size).toBeLessThanOrEqual(10);
  expect(read.lists).toBeLessThanOrEqual(10);
  expect(next.body.items.length).toBeGreaterThan(0);
});

test('a project that is named is shown all criteria and every gate, also one of another model', async () => {
  const { body } = await ask({ model: { ...gateModel({}), id: 'other', name: 'Other' }, project: 'q000' });
  expect(body.items).toHaveLength(1);
  expect(body.items[0]?.gates?.map(({ id }) => id)).toEqual(['g1', 'g2', 'end', '']);
  expect(body.items[0]?.criteria.map(({ change }) => change)).toEqual(['unchanged', 'unchanged']);
  expect((await ask({ model: gateModel({}), project: 'nobody' })).status).toBe(404);
});

test('a model that nobody follows is tried on no project', async () => {
  const pages = await all({ model: { ...gateModel({}), id: 'other', name: 'Other' } });
  expect(pages.flatMap(({ items }) => items)).toEqual([]);
  expect(pages[0]?.of).toBe(0);
});

test('only who may publish a gate model may try a draft, and one that cannot be published is refused as publishing refuses it', async () => {
  for (const who of ['sonia', 'manu', 'gail', 'audrey'])
    expect([who, (await ask({ model: gateModel({}) }, who)).status]).toEqual([who, 403]);
  expect((await ask({ model: gateModel({}) }, 'stranger')).status).toBe(404);
  const broken = await ask({ model: gateModel(strict('progres >= 50.0')) });
  expect([broken.status, broken.body.detail]).toEqual([422, expect.stringContaining('progres')]);
  const foreign = await ask({ model: gateModel({}), cursor: 'not a cursor' });
  expect([foreign.status, foreign.body.detail]).toEqual([400, expect.stringContaining('start again')]);
});
