/** Home: what waits for each role with its day and one way to it, and what changed in words. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds } from './holds.ts';
import { tabTo } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

let portal: Portal;
let sam: Visitor;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  sam = await portal.as('Sam Okafor', 'phone');
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

const waits = ({ page }: Visitor) => page.getByRole('region', { name: 'Waits for you' });

describe('what waits', () => {
  it('a sponsor who has proposals to revise and conditions to meet is told so on Home, late ones first, each with its day', async () => {
    await sam.go('/');
    const { items } = (await portal.send('sponsor', { method: 'GET', path: '/v1/duties?limit=100' })).body;
    const next = items.filter(({ late }: { late: boolean }) => !late);
    expect(next.length).toBeGreaterThan(0);
    await waits(sam).getByRole('listitem').first().waitFor();
    expect(await waits(sam).getByText('Nothing waits for you.').count()).toBe(0);
    await waits(sam)
      .getByText(/^(Was due|Due) /)
      .first()
      .waitFor();
    await waits(sam)
      .getByRole('link', { name: /^My work \(\d+ more\)$/ })
      .waitFor();
    await holds(sam);
  });

  it('gates at which nothing is missing stand in My work with one button to ask for each, the nearest day first', async () => {
    const { items } = (await portal.send('sponsor', { method: 'GET', path: '/v1/offices/demo/ready-gates' })).body;
    expect(items.length).toBeGreaterThan(0);
    await sam.go('/work');
    const gates = sam.page.getByRole('region', { name: 'Gates that you can ask for' });
    await gates
      .getByRole('listitem')
      .nth(items.length - 1)
      .waitFor();
    expect(await gates.getByRole('listitem').count()).toBe(items.length);
    const [first] = items;
    const card = gates.getByRole('listitem').first();
    expect(await card.textContent()).toContain(first.title);
    if (first.day !== undefined) await card.getByText(/^Meant for /).waitFor();
    await holds(sam);
    await card.getByRole('link', { name: /^Ask for / }).click();
    await sam.page.waitForURL(url => url.pathname === `/projects/${first.project}` && url.hash === '#next');
  });

  it('by the keyboard alone the first thing that waits is reached and opened', async () => {
    await sam.go('/');
    await waits(sam).getByRole('listitem').first().waitFor();
    const first = await waits(sam).getByRole('listitem').first().getByRole('link').first().textContent();
    await tabTo(sam.page, new RegExp(`^${(first ?? '').replaceAll(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`));
    await sam.page.keyboard.press('Enter');
    await sam.page.waitForURL(url => url.pathname !== '/');
  });

  it('somebody for whom nothing waits is told what will stand there', async () => {
    const visitor = await portal.as('Audrey Blum').catch(() => undefined);
    const auditor = visitor ?? (await portal.withToken('auditor'));
    await auditor.go('/');
    await waits(auditor).getByText('Nothing waits for you.').waitFor();
    await waits(auditor)
      .getByText(/stands here/)
      .waitFor();
    await auditor.context.close();
  });
});

describe('what changed', () => {
  it('it is told in words, the same as the server says, and leads to the projects', async () => {
    await priya.go('/');
    const { items } = (await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/news?limit=6' })).body;
    const region = priya.page.getByRole('region', { name: 'What changed' });
    for (const { title, words } of items) {
      expect(words).toBeTypeOf('string');
      await region.getByRole('listitem').filter({ hasText: title }).getByText(words).waitFor();
    }
    await holds(priya);
    await region.getByRole('link', { name: items[0].title }).click();
    await priya.page.getByRole('heading', { level: 1, name: items[0].title }).waitFor();
  });
});
