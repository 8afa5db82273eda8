/** Each role on three screens: every page of its menu, and the menu itself, on a small phone, a phone and a wide desk. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { lostWordsOn, unfitOn } from './cut-off.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let visitor: Visitor | undefined;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
}, 120_000);
afterAll(() => portal.end());
afterEach(() => visitor?.context.close());

const roles = [
  ['sponsor', 'Sam Okafor'],
  ['project manager', 'Mina Kovac'],
  ['member of the board', 'Grace Lindqvist'],
  ['chair', 'Clara Boateng'],
  ['PMO', 'Priya Nair'],
  ['administrator', 'Ada Moreau'],
  ['auditor', 'Anton Rask'],
] as const;

const widths = [1440, 390, 320] as const;

/** The least that every role has in its menu. */
const ofEverybody = ['/', '/work', '/projects', '/meetings', '/alerts', '/reporting', '/lessons', '/my-mail'];

/** What axe was asked about already: the same page that says the same is not asked about again for the next role or a phone of another width. */
const asked = new Set<string>();

/** What is wrong with the page on a screen of this width, in words. */
async function faultsAt(width: number, name: string, { page }: Visitor): Promise<string[]> {
  const faults = await unfitOn(page, { width, height: 900 });
  const says = (await page.getByRole('main').ariaSnapshot()).replaceAll(name, '').replaceAll(name.split(' ')[0] ?? '', '');
  const key = `${new URL(page.url()).pathname} ${width < 768} ${says}`;
  if (!asked.has(key)) faults.push(...(await violationsOn(page)));
  asked.add(key);
  return faults.map(fault => `${width}: ${fault}`);
}

const linksIn = ({ page }: Visitor, part: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('${part} a')].map(link => link.getAttribute('href'))`);

async function expectWell(paths: readonly string[], name: string, at: Visitor): Promise<void> {
  const faults: Record<string, readonly string[]> = {};
  for (const path of paths) {
    await at.page.setViewportSize({ width: widths[0], height: 900 });
    await at.go(path);
    const found: string[] = [];
    for (const width of widths) found.push(...(await faultsAt(width, name, at)));
    found.push(...at.offences.splice(0));
    if (found.length > 0) faults[path] = found;
  }
  expect(faults).toEqual({});
}

describe('words that cannot be read are noticed', () => {
  const cases = [
    [
      'a label that hides its end',
      '<div style="width:80px;overflow:hidden;white-space:nowrap">Forecast cost of the whole life</div>',
      1,
    ],
    ['a line too low for its letters', '<div style="height:8px;overflow:hidden">Decide by Friday</div>', 1],
    ['a block that begins left of the screen', '<p style="margin-left:-60px">Harbour cranes</p>', 1],
    [
      'a table that can be scrolled',
      '<div style="overflow-x:auto"><p style="width:900px;white-space:nowrap;text-align:right">Total</p></div>',
      0,
    ],
    ['a paragraph that fits', '<p>Nothing is decided by opening a page.</p>', 0],
  ] as const;
  it.each(cases)('words that are lost on a narrow screen are counted: %s', async (_what, html, lost) => {
    visitor = await portal.open('phone');
    await visitor.page.setContent(`<main>${html}</main>`);
    expect(await lostWordsOn(visitor.page)).toHaveLength(lost);
  });
});

describe('every page of the menu at 320, 390 and 1440 pixels', () => {
  it.each(roles)(
    'for a %s nothing is cut off, beside the screen, in the way of a screen reader or refused by the browser',
    async (_role, name) => {
      visitor = await portal.as(name);
      const { page, go } = visitor;
      await page.setViewportSize({ width: 320, height: 900 });
      await go('/');
      await page.getByRole('button', { name: 'Open the menu' }).click();
      const menu = page.getByRole('navigation', { name: 'Main' });
      await menu.getByRole('link', { name: 'My work' }).waitFor();
      expect([...(await lostWordsOn(page)), ...(await violationsOn(page))]).toEqual([]);
      const paths = await linksIn(visitor, 'nav');
      expect(paths).toEqual(expect.arrayContaining(ofEverybody));
      await expectWell(paths, name, visitor);
    },
  );

  it('for an administrator the same holds of each page of Administration', async () => {
    const name = 'Ada Moreau';
    visitor = await portal.as(name);
    await visitor.go('/admin');
    const paths = (await linksIn(visitor, 'main')).filter(path => path.startsWith('/admin/'));
    expect(paths.length).toBeGreaterThan(8);
    await expectWell(paths, name, visitor);
  });
});
