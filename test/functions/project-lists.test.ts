/** The lists of projects: each question has an answer of its own, page by page, and no page reads more than it shows. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { CommandOf } from '#domain/aggregates.ts';
import type { ViewPage, ViewRow } from '#domain/ports.ts';
import { boundRoutes } from '#functions/endpoints.ts';
import type { App } from '#functions/kit/app.ts';
import { createHttpHandler } from '#functions/kit/http.ts';
import { updateViews } from '#functions/stream/process-commit.ts';
import { type Send, sendInProcess } from '#local/demo/send.ts';
import { boards, gateModel, people, proposal } from '#test/support/standards.ts';
import { type ProjectRow, projectsOf } from '#views/projects.ts';
import { admitted, type BareStore, openBare, report, tell } from './two-process-app.ts';

let store: BareStore;
let app: App;
let send: Send;
/** Rows that were read from lists since it was last set to nothing. */
const read = { indexRows: 0, rows: 0 };

const count = 60;
const id = (index: number) => `q${String(index).padStart(2, '0')}`;
const towns = ['Harbourtown', 'Harbour', 'Millbrook'];
const departments = ['Roads', 'Rail and harbours', undefined];

async function give(project: string, command: CommandOf<'project'>, by?: string): Promise<void> {
  const { commit } = await tell(app, 'project', project, command, by);
  if (commit) await updateViews(commit, app);
}

beforeAll(async () => {
  store = openBare();
  const after = (call: string, _: readonly unknown[], answer: unknown) => {
    if (call === 'views.page') read.indexRows += (answer as ViewPage).rows.length;
    if (call === 'views.some') read.rows += (answer as ViewRow[]).length;
  };
  app = store.process({ before: () => undefined, after });
  send = sendInProcess(createHttpHandler(boundRoutes, app));
  await admitted(app);
  for (let index = 0; index < count; index += 1) await play(index);
  await otherOffice();
});
afterAll(() => store.close());

/** Two of three are admitted; of those, every fourth reports that it costs more, which is an alert. */
async function play(index: number): Promise<void> {
  const title = `${towns[index % 3]} bridge ${index}`;
  const department = departments[index % 3];
  const sponsor = index % 7 === 0 ? 'gail' : 'sonia';
  const manager = index % 5 === 0 ? 'gail' : index % 2 === 0 ? 'manu' : undefined;
  const about = proposal({ title, sponsor, manager, category: 'Bridge', department });
  await give(id(index), { type: 'submit-proposal', project: id(index), proposal: about }, about.sponsor);
  if (index % 3 === 0) return;
  await give(id(index), { type: 'score-proposal', revision: 1 });
  await give(id(index), { type: 'screen-proposal', revision: 1, duplicates: [] });
  if (index % 4 === 1) await give(id(index), overrun, about.sponsor);
}

const forecast = (amount: number) => {
  const filed = report(10) as Extract<CommandOf<'project'>, { type: 'file-report' }>;
  return { ...filed, report: { ...filed.report, forecast: amount } };
};
const overrun = forecast(200_000_000);
const within = forecast(90_000_000);

/** An office that sonia belongs to as well, with a project of the same words. */
async function otherOffice(): Promise<void> {
  const found = { type: 'found-office' as const, id: 'other', name: 'Other', currency: 'GBP', people: [...people] };
  await updateViews((await tell(app, 'office', 'other', found)).commit!, app);
  await tell(app, 'office', 'other', { type: 'set-boards', boards: [...boards] });
  await tell(app, 'office', 'other', { type: 'publish-gate-model', model: gateModel(), default: true });
  const about = proposal({ office: 'other', title: 'Harbour bridge elsewhere', category: 'Bridge', contributions: [] });
  await give('elsewhere', { type: 'submit-proposal', project: 'elsewhere', proposal: about }, 'sonia');
}

async function ask(person: string, query: string): Promise<{ items: ProjectRow[]; cursor?: string }> {
  const { status, body } = await send(person, { method: 'GET', path: `/v1/projects?office=pmo&${query}` });
  expect([status, query], JSON.stringify(body)).toEqual([200, query]);
  return body;
}

async function paged(person: string, query: string, limit: number): Promise<ProjectRow[]> {
  const items: ProjectRow[] = [];
  let cursor: string | undefined;
  do {
    const more: string = cursor === undefined ? '' : `&cursor=${encodeURIComponent(cursor)}`;
    const page = await ask(person, `${query}&limit=${limit}${more}`);
    expect(page.items.length).toBeLessThanOrEqual(limit);
    items.push(...page.items);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return items;
}

const ids = (rows: readonly ProjectRow[]) => rows.map(row => row.id);
const mine = (person: string) => (row: ProjectRow) => row.sponsor === person || row.manager === person;
const failing = (row: ProjectRow) => row.alerts > 0;

/** A question, and which projects it means. */
const questions: readonly (readonly [query: string, meant: (row: ProjectRow) => boolean])[] = [
  ['', () => true],
  ['status=active', row => row.status === 'active'],
  ['stage=idea', row => row.stage === 'idea'],
  ['stage=idea&status=submitted', () => false],
  ['stage=idea&status=active', row => row.stage === 'idea' && row.status === 'active'],
  ['alerts=yes', failing],
  ['alerts=yes&status=active', row => failing(row) && row.status === 'active'],
  ['alerts=yes&stage=idea', row => failing(row) && row.stage === 'idea'],
  ['alerts=yes&stage=idea&status=active', row => failing(row) && row.stage === 'idea' && row.status === 'active'],
  ['q=bridge', () => true],
  ['q=HARBOURTOWN', row => row.title.startsWith('Harbourtown')],
  ['q=harbour', row => /harbour/i.test(`${row.title} ${row.department}`)],
  ['q=rail+brid', row => row.department?.startsWith('Rail') === true],
  ['q=nothing+such', () => false],
  ['q=bridge&status=submitted', row => row.status === 'submitted'],
  ['q=mill&stage=idea&alerts=yes', row => row.title.startsWith('Mill') && failing(row)],
  ['of=me', mine('gail')],
  ['of=me&status=active&q=harb', row => mine('gail')(row) && row.status === 'active' && /harb/i.test(row.title)],
  ['order=news', () => true],
  ['order=news&alerts=yes', failing],
];

test.each(questions)(
  'the question “%s” is answered by the projects that are meant, each once, whatever the page length',
  async (query, meant) => {
    const all = await paged('gail', '', 200);
    expect(all).toHaveLength(count);
    const expected = ids(all.filter(meant)).sort();
    const whole = await paged('gail', query, 200);
    expect(ids(whole).sort()).toEqual(expected);
    for (const limit of [1, 7, 30]) expect(await paged('gail', query, limit)).toEqual(whole);
  },
);

/** Questions that a list answers alone; the others look further into one of these lists. */
const exact = questions.map(([query]) => query).filter(query => !query.startsWith('q=') && !/^(of|order)=.*&/.test(query));

test.each([...exact, 'q=bridge', 'q=harbourtown'])(
  'a page of the projects asked for by “%s” reads one row for each row that it shows, and one index row where an index leads to it',
  async query => {
    for (const limit of [5, 200]) {
      Object.assign(read, { indexRows: 0, rows: 0 });
      const { items } = await ask('gail', `${query}&limit=${limit}`);
      expect([read.indexRows, read.rows]).toEqual([items.length, query === '' ? 0 : items.length]);
    }
  },
);

test('a page for few projects among many reads at most five index rows and five rows for each row asked for, and goes on by its cursor', async () => {
  Object.assign(read, { indexRows: 0, rows: 0 });
  const { items, cursor } = await ask('sonia', 'q=bridge&stage=nowhere&limit=3');
  expect(items).toEqual([]);
  expect(cursor).toBeTypeOf('string');
  expect(read.indexRows).toBe(15);
  expect(read.rows).toBe(15);
});

test('the project that changed last stands first in the news; alerts, evidence and notes of the engine are no news', async () => {
  const last = async () => ids((await ask('petra', 'order=news&limit=1')).items)[0];
  await give(id(1), within, 'sonia');
  expect(await last()).toBe(id(1));
  await give(id(2), within, 'sonia');
  expect(await last()).toBe(id(2));
  expect(ids((await ask('sonia', 'of=me&limit=2')).items)).toEqual([id(2), id(1)]);
  const link = 'https://example.org/case';
  await give(id(4), { type: 'add-evidence', evidence: { kind: 'minutes', title: 'Minutes', link } as never }, 'sonia');
  await give(id(5), { type: 'record-wait', wait: 'w', token: 't' });
  expect(await last()).toBe(id(2));
});

test('a project moves from list to list: it gets an alert, recovers, is given to another manager', async () => {
  const where = async (query: string, person = 'petra') => ids(await paged(person, query, 200)).includes(id(8));
  const lists = ['alerts=yes', 'alerts=yes&status=active', 'alerts=yes&stage=idea', 'alerts=yes&stage=idea&status=active'];
  for (const list of lists) expect(await where(list)).toBe(false);
  await give(id(8), overrun, 'sonia');
  for (const list of lists) expect(await where(list)).toBe(true);
  await give(id(8), within, 'sonia');
  for (const list of lists) expect(await where(list)).toBe(false);

  expect([await where('of=me', 'manu'), await where('of=me', 'dora')]).toEqual([true, false]);
  const about = proposal({ title: 'Tunnel instead', sponsor: 'sonia', manager: 'dora', category: 'Tunnel' });
  await give(id(8), { type: 'revise-proposal', proposal: about }, 'sonia');
  expect([await where('of=me', 'manu'), await where('of=me', 'dora')]).toEqual([false, true]);
  expect([await where('q=bridge'), await where('q=tunnel+instead')]).toEqual([false, true]);
});

test('alerts can be asked for by their owner', async () => {
  const alerts = async (person: string, query: string) => {
    const { body } = await send(person, { method: 'GET', path: `/v1/alerts?office=pmo&limit=200${query}` });
    return body.items as { owner: string; project: string }[];
  };
  const all = await alerts('petra', '');
  for (const person of ['sonia', 'gail', 'manu', 'petra'])
    expect(await alerts(person, '&of=me')).toEqual(all.filter(alert => alert.owner === person));
  expect(new Set(all.map(alert => alert.owner)).size).toBeGreaterThan(1);
});

test('P17: no question shows projects of another office, and asking in an office one does not belong to is answered like asking in one that does not exist', async () => {
  for (const [query] of questions) expect(ids(await paged('sonia', query, 200))).not.toContain('elsewhere');
  const theirs = await send('sonia', { method: 'GET', path: '/v1/projects?office=other&q=harbour&order=submitted' });
  expect(ids(theirs.body.items)).toEqual(['elsewhere']);
  for (const [query] of questions) {
    const asked = async (office: string) => {
      const { status, body } = await send('stranger', { method: 'GET', path: `/v1/projects?office=${office}&${query}` });
      return [status, body.type, body.detail];
    };
    expect(await asked('pmo')).toEqual(await asked('nowhere'));
    expect((await asked('pmo'))[0]).toBe(404);
  }
});

test.each(['q=', 'q=a', 'q=%21%21', 'alerts=no', 'of=sonia', 'order=price', 'without=luck', 'mine=yes'])(
  'P15: the malformed question “%s” is refused with the name of its field',
  async query => {
    const { status, body } = await send('sonia', { method: 'GET', path: `/v1/projects?office=pmo&${query}` });
    expect([status, body.type]).toEqual([400, 'urn:tollgate:invalid-request']);
    expect(JSON.stringify(body.errors)).toContain(query.split('=')[0]);
  },
);

test('a stored row that does not match its schema is answered as a fault and never served', async () => {
  const key = '9999-01-01T00:00:00.000Z#bad';
  await app.ports.views.replace('bad', 1, [{ list: projectsOf('pmo').name, key, body: { id: 'bad', title: 7 } }]);
  const { status, body } = await send('sonia', { method: 'GET', path: '/v1/projects?office=pmo' });
  expect([status, JSON.stringify(body).includes('"bad"')]).toEqual([500, false]);
  await app.ports.views.replace('bad', 2, []);
  expect(await paged('sonia', '', 200)).toHaveLength(count);
});
