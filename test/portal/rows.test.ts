/** In a large office every page receives no more rows of lists than it shows, and nothing is missed for it. Counts only. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { excessOf, menuRows, watchLists } from '../../bench/lab-pages.ts';
import { seedLab } from '../../bench/lab-seed.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

const count = 620;
let portal: Portal;
type Watched = Visitor & { readonly lists: ReturnType<typeof watchLists> };
let people: Record<'sponsor' | 'pmo' | 'member', Watched>;
let oldest: { id: string; title: string };

beforeAll(async () => {
  const fill = async (host: Portal['host'], send: Portal['send']) => {
    await seedLab({ app: host.app, factStream: host.factStream, send }, count, () => undefined);
  };
  portal = await startPortal({ seeded: false, fill });
  const watched = async (name: string) => {
    const visitor = await portal.as(name);
    return { ...visitor, lists: watchLists(visitor.page) };
  };
  const [sponsor, pmo, member] = [await watched('Sam Okafor'), await watched('Ada Moreau'), await watched('Grace Lindqvist')];
  people = { sponsor, pmo, member };
  const { body } = await portal.send('sponsor', { method: 'GET', path: '/v1/projects?q=00000' });
  oldest = body.items[0];
}, 120_000);
afterAll(() => portal.end());

async function openAt(who: Watched, path: string): Promise<Watched['page']> {
  await who.page.goto('about:blank');
  await who.lists.take();
  await who.page.goto(`${portal.url}${path}`);
  await who.lists.rest();
  return who.page;
}
const rows = (page: Watched['page']) => page.locator('main tbody tr');

const review = async () => (await portal.send('gatekeeper-1', { method: 'GET', path: '/v1/reviews?inbox=me' })).body.items[0].id;

/** Pages, and how many rows each of them must show at least. */
const pages = [
  ['sponsor', 'home', () => '/', 12],
  ['pmo', 'home', () => '/', 12],
  ['member', 'home', () => '/', 10],
  ['member', 'board inbox', () => '/inbox', 10],
  ['pmo', 'portfolio', () => '/projects', 100],
  ['pmo', 'alerts', () => '/alerts', 50],
  ['pmo', 'lessons', () => '/lessons', 20],
  ['pmo', 'found lessons', () => '/lessons?q=plan', 20],
  ['sponsor', 'project', () => `/projects/${oldest.id}`, 0],
  ['sponsor', 'status report', () => `/projects/${oldest.id}/report`, 0],
  ['member', 'review', async () => `/reviews/${await review()}`, 0],
  ['member', 'delegations', () => '/delegations', 0],
] as const;

describe('no page reads more than it shows', () => {
  it.each(pages)('for the %s, the page “%s” receives no more rows of lists than it shows', async (who, _name, path, least) => {
    await openAt(people[who], await path());
    const asked = await people[who].lists.take();
    expect(excessOf(asked)).toBeUndefined();
    expect(asked.shown).toBeGreaterThanOrEqual(least);
    expect(asked.received).toBeGreaterThanOrEqual(least);
    expect(asked.received).toBeLessThanOrEqual(100 + menuRows);
    expect(people[who].offences.splice(0)).toEqual([]);
  });

  it('the portfolio has the pages that the reader asked for, and the inbox goes on where it was', async () => {
    const page = await openAt(people.pmo, '/projects');
    await page.getByRole('button', { name: 'Show more' }).click();
    await rows(page).nth(199).waitFor();
    expect(excessOf(await people.pmo.lists.take())).toBeUndefined();
    expect(await rows(page).count()).toBe(200);

    const inbox = await openAt(people.member, '/inbox');
    await inbox.getByRole('region', { name: 'Waits for your word' }).getByRole('button', { name: 'Show more' }).click();
    await inbox.locator('main li').nth(19).waitFor();
    expect(await inbox.getByLabel('20 or more waiting').textContent()).toBe('20+');
  });
});

describe('nothing is missed in a large office', () => {
  it('a person who runs projects sees these on Home, the latest news first, however many others have newer ones', async () => {
    await portal.send('sponsor', { method: 'POST', path: `/v1/projects/${oldest.id}/reviews`, body: {} });
    const { body } = await portal.send('sponsor', { method: 'GET', path: '/v1/projects?of=me&limit=6' });
    const page = await openAt(people.sponsor, '/');
    const shown = await page.locator('#changed li a').allTextContents();
    expect(shown).toEqual(body.items.map((row: { title: string }) => row.title));
    expect(body.items.every((row: { sponsor: string }) => row.sponsor === 'sponsor')).toBe(true);
    const { body: alerts } = await portal.send('sponsor', { method: 'GET', path: '/v1/alerts?of=me&limit=6' });
    expect(await page.locator('#late li a').allTextContents()).toEqual(alerts.items.map((row: { title: string }) => row.title));
  });

  it('all alerts of one owner are found, also when none of them is among the latest', async () => {
    const page = await openAt(people.sponsor, '/alerts');
    await page.getByText('Those I own').click();
    const { body: mine } = await portal.send('sponsor', { method: 'GET', path: '/v1/alerts?of=me&limit=50' });
    await page
      .getByText(mine.cursor ? 'The first 50 alerts are shown.' : `All alerts are shown (${mine.items.length}).`)
      .waitFor();
    expect(mine.items.length).toBeGreaterThan(0);
    expect(await rows(page).count()).toBe(mine.items.length);
    expect(page.url()).toContain('of=me');
  });

  it('the filters of the portfolio find projects that no page has shown yet, and can be combined', async () => {
    const page = await openAt(people.pmo, '/projects');
    expect(await page.getByRole('link', { name: oldest.title }).count()).toBe(0);
    await page.getByLabel('Words in title').fill('renew harb 00000');
    await page.getByText('All projects are shown (1).').waitFor();
    expect(await rows(page).getByRole('link').allTextContents()).toEqual([oldest.title]);

    await page.getByLabel('Words in title').fill('harbour');
    await page.getByLabel('Alerts', { exact: true }).selectOption('yes');
    const meant = await portal.send('admin', { method: 'GET', path: '/v1/projects?q=harbour&alerts=yes&limit=200' });
    await page.getByText(`All projects are shown (${meant.body.items.length}).`).waitFor();
    expect(meant.body.items.length).toBeGreaterThan(5);

    await page.getByLabel('Words in title').fill('nosuchword');
    await page.getByText('No project matches.').waitFor();
  });

  it('files and pictures hold all projects that match, whatever the table shows', async () => {
    const page = await openAt(people.pmo, '/projects');
    const [csv] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    expect(await rows(page).count()).toBe(100);
    const [table = '', about = ''] = (await readFile(await csv.path(), 'utf8')).trim().split('\r\n\r\n');
    expect(new Set(table.split('\r\n')).size).toBe(count + 1);
    expect(about).toContain('All projects');
    await page.getByText('Pictures', { exact: true }).click();
    await page.getByText('The 500 with the largest cost of 620 are drawn; the files have all.').waitFor();
    expect(await page.locator('.recharts-scatter-symbol').count()).toBe(500);
    await page.getByRole('button', { name: 'Mean points by goal and department as a table' }).click();
    expect(await page.getByRole('region', { name: 'Mean points' }).locator('tbody tr').count()).toBe(30);
    await page.getByRole('button', { name: 'Value against cost as a table' }).click();
    await page.getByText('The first 100 of 620 are shown; the files have all.').waitFor();
    expect(await page.getByRole('region', { name: 'Value against cost' }).locator('tbody tr').count()).toBe(100);
  });

  it('reading all projects that match can be stopped, begun again, and another filter forgets what was read', async () => {
    const page = await openAt(people.pmo, '/projects');
    let release = () => {};
    const held = new Promise<void>(resolve => {
      release = resolve;
    });
    await page.route(/limit=200&cursor=/, async route => {
      await held;
      await route.continue().catch(() => undefined);
    });
    await page.getByRole('button', { name: 'Download as CSV' }).click();
    await page.getByText('200 read so far of 620.').waitFor();
    await page.getByRole('progressbar', { name: 'Reading all projects that match' }).waitFor();
    await page.getByRole('button', { name: 'Stop' }).click();
    await page.getByText('Stopped after 200 projects that match, which are not all.').waitFor();
    release();
    await page.unroute(/limit=200&cursor=/);
    await page.getByRole('button', { name: 'Read all that match' }).waitFor();
    await page.getByLabel('Status', { exact: true }).selectOption('active');
    await page.getByText(/^Stopped after/).waitFor({ state: 'detached' });
  });

  it('the dearest of all stand first once the table is ordered by cost, though only a page of them is read', async () => {
    const page = await openAt(people.pmo, '/projects');
    await people.pmo.lists.take();
    await page.getByRole('button', { name: /^Forecast cost/ }).click();
    const { body } = await portal.send('admin', { method: 'GET', path: '/v1/projects?order=-cost&limit=3' });
    for (const [place, { title }] of body.items.entries())
      await rows(page).nth(place).getByRole('link', { name: title, exact: true }).waitFor();
    expect(excessOf(await people.pmo.lists.take())).toBeUndefined();
    expect(await rows(page).count()).toBe(100);
    expect(page.url()).toContain('order=-cost');
  });
});
