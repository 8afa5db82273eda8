/** Dependencies between projects at the API: who waits for whom, what is late and what that endangers; over pages, filtered, and only as far as the reader may see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandOf } from '#domain/aggregates.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { proposal } from '#test/support/standards.ts';
import { admitted, type BareStore, openBare, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
let send: Send;

/** Far enough ahead that no day of this test is over. */
const [early, day, later] = ['2099-01-01', '2099-06-01', '2099-12-31'];

async function give(project: string, command: CommandOf<'project'>, by?: string): Promise<void> {
  const { commit } = await tell(app, 'project', project, command, by);
  if (commit) await updateViews(commit, app);
}

async function propose(project: string, department: string): Promise<void> {
  const about = proposal({ title: `Project ${project}`, sponsor: 'sonia', manager: 'manu', department });
  await give(project, { type: 'submit-proposal', project, proposal: about }, 'sonia');
  await give(project, { type: 'score-proposal', revision: 1 });
  await give(project, { type: 'screen-proposal', revision: 1, duplicates: [] });
}

const amend = (project: string, add: readonly object[], person = 'manu') =>
  send(person, { method: 'POST', path: `/v1/projects/${project}/registers`, body: { registers: { dependencies: { add } } } });

beforeAll(async () => {
  store = openBare();
  app = store.process();
  send = sendInProcess(createHttpHandler(boundRoutes, app));
  await admitted(app);
  await propose('roads', 'Roads');
  await propose('rails', 'Rails');
  await propose('port', 'Harbour');
  const state = { type: 'state-need' as const, what: 'A crossing', by: day };
  const other = { project: 'rails', title: 'Project rails', status: 'active' as const };
  await give('roads', { ...state, other }, 'manu');
  await give('roads', { type: 'note-need-answer', need: 'w1', project: 'rails', promised: early });
  const sent = await amend('rails', [
    { dependency: 'Steel from the sea', on: 'The port', project: 'port', due: day, forecast: later },
    { dependency: 'A permit', on: 'The city', due: day },
  ]);
  expect([sent.status, JSON.stringify(sent.body)]).toEqual([201, expect.stringContaining('register-amended')]);
  await follow('rails');
}, 60_000);
afterAll(() => store.close());

/** What the stream does once a request has stored something. */
async function follow(project: string): Promise<void> {
  for (const commit of await app.ports.facts.read(`project/${project}`, 0)) await updateViews(commit, app);
}

async function get(query = '', person = 'petra') {
  const { status, body } = await send(person, { method: 'GET', path: `/v1/offices/pmo/dependencies${query}` });
  expect([status, query], JSON.stringify(body)).toEqual([200, query]);
  return body;
}

test('each dependency says who needs what from whom, when it is expected, and what a late one endangers', async () => {
  const { items, count, late, doubtful } = await get();
  expect([count, late, doubtful]).toEqual([3, 1, 1]);
  const by = Object.fromEntries(items.map((item: { id: string }) => [item.id, item]));
  expect(by['rails n1']).toMatchObject({
    ...{ what: 'Steel from the sea', standing: 'late', why: 'expected-later', daysLate: 213, by: day, expected: later },
    taker: { project: 'rails', title: 'Project rails' },
    giver: { project: 'port', title: 'Project port' },
  });
  expect(by['roads w1']).toMatchObject({
    ...{ standing: 'doubtful', why: 'giver-waits' },
    chain: [
      { project: 'rails', title: 'Project rails' },
      { project: 'port', title: 'Project port' },
    ],
  });
  expect(by['rails n2']).toMatchObject({ standing: 'in-time', giver: { title: 'The city', matches: false } });
});

test('pages of any length hold each dependency once, with the figures of all', async () => {
  const whole = await get();
  const found: string[] = [];
  let cursor: string | undefined;
  do {
    const page = await get(`?limit=1${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    expect([page.items.length, page.count]).toEqual([1, 3]);
    found.push(page.items[0].id);
    cursor = page.cursor;
  } while (cursor !== undefined);
  expect(found).toEqual(whole.items.map(({ id }: { id: string }) => id));
});

test('a filter keeps what its projects need and give, and says which ends it meant', async () => {
  const { items, count } = await get('?department=Harbour');
  expect([items.map(({ id }: { id: string }) => id), count]).toEqual([['rails n1'], 1]);
  expect([items[0].taker.matches, items[0].giver.matches]).toEqual([false, true]);
  expect((await get('?q=nothing+of+the+kind')).items).toEqual([]);
});

test('a cursor of another list is refused with the field', async () => {
  const { status, body } = await send('petra', { method: 'GET', path: '/v1/offices/pmo/dependencies?cursor=eyJ4IjoxfQ' });
  expect([status, body.errors?.[0]?.field]).toEqual([400, 'cursor']);
});

test('P17: somebody who does not belong to the office is answered as if there were none', async () => {
  const asked = async (office: string) =>
    (await send('stranger', { method: 'GET', path: `/v1/offices/${office}/dependencies` })).status;
  expect([await asked('pmo'), await asked('nowhere')]).toEqual([404, 404]);
});

test('a dependency names no project that its writer does not see, and not the project itself; the refusal says where and what to do', async () => {
  for (const [project, words] of [
    ['nowhere', 'You see no such project'],
    ['roads', 'depends on nothing of itself'],
  ] as const) {
    const { status, body } = await amend('roads', [{ dependency: 'A part', on: 'Somebody', project }]);
    expect([status, body.detail, body.errors?.[0]?.field]).toEqual([
      ...[422, expect.stringContaining(words), 'registers.dependencies.add.0.project'],
    ]);
  }
});

test('the project page names the giver as it is called now', async () => {
  const { body } = await send('petra', { method: 'GET', path: '/v1/projects/rails' });
  expect(body.registers.dependencies).toMatchObject([
    { on: 'The port', project: 'port', projectTitle: 'Project port' },
    { on: 'The city' },
  ]);
});
