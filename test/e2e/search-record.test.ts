/** The search over what is on record of an office, on a running host: who finds what, page by page, and that nothing is found by what the reader may not see. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { FoundFact, RecordFound } from '#api/answers/record.ts';
import { startTestHost, type TestHost } from '#test/support/host.ts';
import { actsOn } from './api-driver.ts';

let host: TestHost;
let first: string;
let second: string;
const { read, submit, projectWhen } = actsOn(() => host);

const search = (query: string, who = 'auditor'): Promise<RecordFound> => read(who, `/v1/offices/demo/record?${query}`);

/** Every page of a question, with how many pages there were. */
async function everything(query: string): Promise<{ items: FoundFact[]; pages: number }> {
  const items: FoundFact[] = [];
  let pages = 0;
  let cursor: string | undefined;
  do {
    const page = await search(`${query}${cursor === undefined ? '' : `&cursor=${cursor}`}`);
    items.push(...page.items);
    pages += 1;
    cursor = page.cursor;
  } while (cursor !== undefined);
  return { items, pages };
}

const placesOf = (items: readonly FoundFact[]) => items.map(({ stream, seq, fact }) => `${stream}#${seq} ${fact.type}`);

beforeAll(async () => {
  host = await startTestHost();
  first = await submit();
  await projectWhen(first, 'is admitted', shown => shown.status === 'active');
  second = await submit({ title: 'Harbour crane renewal' });
  await projectWhen(second, 'is admitted', shown => shown.status === 'active');
}, 60_000);
afterAll(() => host?.close());

test('an auditor finds the facts of all projects of a kind, with their titles, and of one project only when that is asked for', async () => {
  const { items, projects } = await search('kind=proposals&q=submitted');
  expect(items.map(({ project, fact }) => [project, fact.type])).toEqual([
    [second, 'proposal-submitted'],
    [first, 'proposal-submitted'],
  ]);
  expect(projects.find(({ id }) => id === second)).toMatchObject({ title: 'Harbour crane renewal' });
  expect(projects[0]?.stages.length).toBeGreaterThan(0);
  const ofOne = await search(`project=${first}`);
  expect(new Set(ofOne.items.map(({ project }) => project))).toEqual(new Set([first]));
  const history = (await read('auditor', `/v1/projects/${first}/history?limit=200`)).items as { facts: unknown[] }[];
  expect(ofOne.items.map(({ fact }) => fact)).toEqual(history.flatMap(({ facts }) => facts));
});

test('words, a person and days narrow what is found', async () => {
  expect(new Set((await search('q=harbour')).items.map(({ project }) => project))).toEqual(new Set([second]));
  const by = (await search('person=sponsor')).items;
  expect(by.length).toBeGreaterThan(0);
  for (const found of by) expect(JSON.stringify(found)).toContain('"sponsor"');
  expect((await search('to=2020-01-01')).items).toEqual([]);
  expect((await search('from=2020-01-01&kind=office&q=founded')).items.map(({ fact }) => fact.type)).toEqual(['office-founded']);
});

test('page by page the same is found, each fact once, also where an entry with several facts is divided by a page', async () => {
  const whole = await everything('limit=200');
  expect(whole.pages).toBe(1);
  for (const limit of [1, 7]) {
    const paged = await everything(`limit=${limit}`);
    expect(placesOf(paged.items)).toEqual(placesOf(whole.items));
    expect(paged.pages).toBeGreaterThan(whole.items.length / limit - 1);
  }
  const newer = await search('limit=1&kind=proposals');
  await submit({ title: 'Proposed while somebody searches' });
  const rest = await search(`limit=200&kind=proposals&cursor=${newer.cursor}`);
  expect(placesOf([...newer.items, ...rest.items])).toEqual(placesOf(whole.items.filter(({ kind }) => kind === 'proposals')));
});

test('addresses of people are found and shown by those who see them, and by no auditor', async () => {
  const asPmo = await search('kind=office&q=example', 'pmo');
  expect(JSON.stringify(asPmo.items)).toContain('@');
  expect((await search('kind=office&q=example')).items).toEqual([]);
  expect(JSON.stringify((await search('kind=office')).items)).not.toMatch(/"email"/);
});

test('whoever may not search everything is refused, a project of another office is not there, and a cursor of another list is told', async () => {
  for (const who of ['manager', 'sponsor', 'chair'])
    expect([who, (await host.raw('/v1/offices/demo/record', { as: who })).status]).toEqual([who, 403]);
  expect((await host.raw('/v1/offices/demo/record?project=nothing', { as: 'auditor' })).status).toBe(404);
  expect((await host.raw('/v1/offices/demo/record?q=!', { as: 'auditor' })).status).toBe(400);
  const foreign = await host.raw('/v1/offices/demo/record?cursor=12', { as: 'auditor' });
  expect([foreign.status, foreign.body]).toMatchObject([400, { errors: [{ field: 'cursor' }] }]);
});
