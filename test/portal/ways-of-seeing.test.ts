/** The same portfolio seen in other ways: as dependencies between projects, as densely as the reader likes it, and on paper. */
import { readFile } from 'node:fs/promises';
import { getDocumentProxy } from 'unpdf';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoDependencies, playDependencies } from '#local/demo/dependencies.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let priya: Visitor;
let sam: Visitor;

interface Shown {
  readonly id: string;
  readonly title: string;
  readonly sponsor: string;
  readonly manager?: string;
}
/** Projects under way: beside what the demonstration says, the first needs something late of the second, which needs something of the third, and the third of the second. */
let projects: readonly Shown[];

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?status=active&order=title&limit=200' })).body;
  projects = items.filter(({ openReview }: { openReview?: string }) => openReview === undefined);
  await needs(0, 1, { due: '2099-03-31', forecast: '2099-06-29' });
  await needs(1, 2, { due: '2099-03-31', forecast: '2099-03-01' });
  await needs(2, 1, { due: '2099-05-31', forecast: '2099-06-10' });
  await needs(3, undefined, { due: '2099-01-31' });
  priya = await portal.as('Priya Nair');
  sam = await portal.as('Sam Okafor', 'phone');
}, 120_000);
afterAll(() => portal.end());

/** Writes a dependency of one project on another, or on the city, into its register. */
async function needs(taker: number, giver: number | undefined, days: { due: string; forecast?: string }): Promise<void> {
  const [mine, other] = [projects[taker], giver === undefined ? undefined : projects[giver]];
  if (!mine) throw new Error(`there is no project ${taker}`);
  const entry = { dependency: 'A part that fits', on: other?.title ?? 'The city', ...(other && { project: other.id }), ...days };
  const body = { registers: { dependencies: { add: [entry] } } };
  const path = `/v1/projects/${mine.id}/registers`;
  const { status, body: said } = await portal.send(mine.manager ?? mine.sponsor, { method: 'POST', path, body });
  expect([status, said.detail]).toEqual([201, undefined]);
}

const titleOf = (place: number) => projects[place]?.title ?? '';

const list = ({ page }: Visitor) => page.getByRole('list', { name: 'Dependencies by project' });

describe('dependencies', () => {
  it('the demonstration has one that is late, the two before it in the chain in doubt, and one more in doubt; seeding again adds none', async () => {
    const played = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?limit=200' })).body.items;
    await playDependencies(portal.send, { played, now: portal.host.app.ports.clock.now() });
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/dependencies?limit=200' })).body;
    const seen = demoDependencies.map(({ dependency }) => {
      const [one, ...others] = items.filter(({ what }: { what: string }) => what === dependency);
      return [others.length, one.standing, one.why, one.chain?.length];
    });
    expect(seen).toEqual([
      [0, 'doubtful', 'giver-waits', 3],
      [0, 'doubtful', 'giver-waits', 2],
      [0, 'late', 'expected-later', undefined],
      [0, 'doubtful', 'giver-ends-later', undefined],
      [0, 'in-time', undefined, undefined],
      [0, 'in-time', undefined, undefined],
    ]);
  });

  it('all that match are drawn, each late one with its mark, and a click on a project opens it', async () => {
    const { page, go } = priya;
    await go('/projects?as=dependencies');
    const picture = page.getByRole('img', { name: /^Dependencies between projects\./ });
    await picture.waitFor();
    await page.getByText('10 dependencies: 3 late, 4 in doubt.').waitFor();
    await page.getByRole('alert').getByText(titleOf(1)).waitFor();
    expect(await picture.getByText(/^[12] late/).count()).toBe(3);
    await holds(priya);
    await picture
      .locator('g', { hasText: titleOf(0).slice(0, 20) })
      .last()
      .click();
    await page.getByRole('heading', { level: 1, name: titleOf(0) }).waitFor();
    const given = page.getByRole('region', { name: 'Dependencies', exact: true });
    await given.getByRole('link', { name: titleOf(1), exact: true }).waitFor();
  });

  it('the table beside it has the same rows, the latest first, is ordered by its heads, and its file has title, filters and day', async () => {
    const { page, go } = priya;
    await go(`/projects?as=dependencies&q=${encodeURIComponent(titleOf(0))}`);
    const table = page.getByRole('region', { name: 'Dependencies', exact: true });
    await table.getByRole('link', { name: titleOf(0), exact: true }).waitFor();
    expect(await table.locator('tbody tr').count()).toBe(1);
    await go('/projects?as=dependencies');
    const firstCells = () => table.locator('tbody tr td:first-child').allTextContents();
    await expect.poll(firstCells).toHaveLength(10);
    expect((await firstCells())[0]).toBe(titleOf(0));
    await table.getByRole('button', { name: 'Who needs it' }).click();
    expect(await firstCells()).toEqual((await firstCells()).toSorted((left, right) => left.localeCompare(right)));
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Dependencies as CSV' }).click(),
    ]);
    const [rows = '', about = ''] = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n\r\n');
    expect([rows.split('\r\n').length, about.includes('Portfolio of'), about.startsWith('Dependencies')]).toEqual([
      11,
      true,
      true,
    ]);
    const [png] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Dependencies between projects as PNG' }).click(),
    ]);
    expect(png.suggestedFilename()).toMatch(/\.png$/);
  });

  it('on a phone a list by project stands in the place of the picture', async () => {
    await sam.go('/projects?as=dependencies');
    await list(sam)
      .getByRole('link', { name: titleOf(0), exact: true })
      .first()
      .waitFor();
    expect(await sam.page.getByRole('img', { name: /^Dependencies between/ }).count()).toBe(0);
    for (const width of [320, 390]) {
      await sam.page.setViewportSize({ width, height: 740 });
      await holds(sam);
    }
  });

  it('in German the picture, its table and the reasons speak German', async () => {
    const german = await portal.withToken('manager', 'desk', 'de-DE');
    await german.page.setViewportSize({ width: 1440, height: 900 });
    await german.go('/projects?as=dependencies');
    await german.page.getByRole('img', { name: /^Abhängigkeiten zwischen Projekten\./ }).waitFor();
    await german.page.getByText('10 Abhängigkeiten: 3 verspätet, 4 fraglich.').waitFor();
    await german.page.getByText('90 Tage verspätet', { exact: true }).waitFor();
    await holds(german);
    await german.context.close();
  });
});

describe('density', () => {
  it('what is chosen sets rows closer at once, is kept with the account, and is found on another device', async () => {
    const { page, go } = priya;
    await go('/projects');
    const height = async ({ page: on }: Visitor) => (await on.locator('main tbody tr').first().boundingBox())?.height ?? 0;
    await page.locator('main tbody tr').first().waitFor();
    const before = await height(priya);
    await page.getByLabel('Density').selectOption({ label: 'Compact' });
    await expect.poll(() => height(priya)).toBeLessThan(before);
    await expect.poll(async () => (await portal.send('pmo', { method: 'GET', path: '/v1/me' })).body.density).toBe('compact');
    await holds(priya);
    const elsewhere = await portal.withToken('pmo');
    await elsewhere.go('/projects');
    await expect.poll(() => elsewhere.page.getByLabel('Density').inputValue()).toBe('compact');
    await elsewhere.context.close();
    await page.getByLabel('Density').selectOption({ label: 'Comfortable' });
    await expect.poll(() => height(priya)).toBe(before);
  });
});

/** What stands on the first sheet of paper, its lines joined; ligatures and line breaks make no difference. */
async function firstSheet({ page }: Visitor): Promise<string> {
  const pdf = await getDocumentProxy(new Uint8Array(await page.pdf({ format: 'A4' })));
  const { items } = await (await pdf.getPage(1)).getTextContent();
  return squeezed(items.flatMap(item => ('str' in item ? item.str : [])).join(''));
}

const squeezed = (text: string) => text.normalize('NFKC').replaceAll(/\s+/g, '');

async function onFirstSheet(path: string, shown: string, ...expected: readonly string[]): Promise<void> {
  const { page, go } = priya;
  await go(path);
  await page.locator('main').getByText(shown).first().waitFor();
  const sheet = await firstSheet(priya);
  for (const text of expected) expect([path, sheet]).toEqual([path, expect.stringContaining(squeezed(text))]);
  for (const command of ['My work', 'Sign out', 'Download as CSV', 'Density'])
    expect([path, sheet]).toEqual([path, expect.not.stringContaining(squeezed(command))]);
}

describe('on paper', () => {
  it('the first sheet of the portfolio holds its heading, what was filtered, its figures and its first rows', async () => {
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?status=active&order=title' })).body;
    const figures = ['Portfolio', 'Only: status is Active', 'Projects', 'Approved cost'];
    const first = items[0].title;
    await onFirstSheet('/projects?status=active&order=title', first, ...figures, first, items[2].title);
    await onFirstSheet(
      '/projects?as=dependencies&status=active',
      'dependencies:',
      ...figures,
      '10 dependencies: 3 late, 4 in doubt.',
    );
    await onFirstSheet('/projects?as=timeline&status=active', 'Filled: done.', ...figures, 'Gates and milestones');
  });

  it('the first sheet of a project, of what a board is asked and of a report holds the heading and the first figures', async () => {
    const [project] = projects;
    await onFirstSheet(`/projects/${project?.id}`, 'Next gate', titleOf(0), 'Cost', 'Score', 'Overview', 'Sponsor');
    await onFirstSheet(
      `/projects/${project?.id}/report`,
      'Spent so far',
      'File a status report',
      titleOf(0),
      'Whole-life forecast',
    );
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/projects?status=active&limit=200' })).body;
    const { title, openReview } = items.find(({ openReview: open }: { openReview?: string }) => open !== undefined);
    await onFirstSheet(`/reviews/${openReview}`, 'Bottom line', title, 'Bottom line', 'Cost', 'What is asked');
  });

  it('the first sheet of minutes holds the name of the meeting, its day and its first items', async () => {
    const { boards } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/boards' })).body;
    const terms = { office: 'demo', board: boards[0].id, name: 'The board meets', day: '2099-05-04', time: '10:00', minutes: 60 };
    const { status, body } = await portal.send('pmo', { method: 'POST', path: '/v1/meetings', body: terms });
    expect([status, body.detail]).toEqual([201, undefined]);
    await onFirstSheet(`/meetings/${body.id}`, 'Agenda', 'The board meets', '4 May 2099', 'Agenda');
  });
});
