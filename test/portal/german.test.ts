/** The portal in German: the pages of the menus of several roles say nothing in English that the catalogues can say in German. */
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { recogniserFor } from '#languages/recognise.ts';
import { readCatalogue } from '../support/texts/gather.ts';
import { cutOffOn, overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let visitor: Visitor | undefined;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  for (const path of [
    '/v1/offices/demo',
    '/v1/offices/demo/gate-models',
    '/v1/projects?office=demo&limit=100',
    '/v1/lessons?office=demo',
  ])
    textsIn(await portal.send('pmo', { method: 'GET', path }), wordsOfPeople);
});
afterAll(() => portal.end());
afterEach(() => visitor?.context.close());

const texts = { ...readCatalogue('de', 'served'), ...readCatalogue('de', 'portal') };
const different = Object.entries(texts).filter(([english, german]) => english !== german && !/, (plural|select),/.test(english));
const inGerman = recogniserFor(Object.fromEntries(different), 'de');

/** What the page says to eyes and to screen readers; not what stands in `bdi` or in fields, which are words of people. */
const saidOn = ({ page }: Visitor): Promise<string[]> =>
  page.evaluate(`(() => {
    const words = [];
    const walk = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    for (let node = walk.nextNode(); node; node = walk.nextNode())
      if (!node.parentElement.closest('bdi, pre, code, script, style, noscript, option[lang]')) words.push(node.textContent);
    for (const name of ['aria-label', 'placeholder', 'title'])
      for (const element of document.querySelectorAll('[' + name + ']')) words.push(element.getAttribute(name));
    return [...new Set(words.map(word => word.trim()).filter(word => word.length > 1))];
  })()`);

/** Titles, names, criteria and lessons of the demonstration, which stay as their people wrote them. */
const wordsOfPeople = new Set<string>();

function textsIn(value: unknown, into: Set<string>): void {
  if (typeof value === 'string' && value.length > 3) into.add(value);
  else if (value !== null && typeof value === 'object') for (const part of Object.values(value)) textsIn(part, into);
}

function isEnglish(text: string): boolean {
  const ours = [...wordsOfPeople]
    .toSorted((left, right) => right.length - left.length)
    .reduce((rest, words) => rest.replaceAll(words, 'X'), text);
  return /\p{L}{2}/u.test(ours) && inGerman(ours) !== ours;
}

/** A desk, the same at 200 % (its browser then has half the width, and little height), a phone and a small one. */
const sizes = [
  { called: 'desk', width: 1440, height: 900 },
  { called: 'desk at 200 %', width: 640, height: 430 },
  { called: 'phone', width: 390, height: 844 },
  { called: 'small phone', width: 320, height: 900 },
] as const;

type Called = (typeof sizes)[number]['called'];

/** `axeAt`: where the rules of accessibility are looked at; the other sizes for width and what is cut off alone. */
async function faultsOn(path: string, at: Visitor, axeAt: Called): Promise<string[]> {
  await at.go(path);
  const faults = (await saidOn(at)).filter(isEnglish).map(text => `English: ${JSON.stringify(text)}`);
  for (const { called, ...size } of sizes) {
    await at.page.setViewportSize(size);
    const wider = await overflowOf(at.page);
    if (wider > 0) faults.push(`${called}: ${wider} pixels wider than the screen`);
    faults.push(...(await cutOffOn(at.page)).map(fault => `${called}: ${fault}`));
    if (called === axeAt) faults.push(...(await violationsOn(at.page)).map(fault => `${called}: ${fault}`));
  }
  return [...faults, ...at.offences.splice(0)];
}

const linksIn = ({ page }: Visitor, part: string): Promise<string[]> =>
  page.evaluate(`[...document.querySelectorAll('${part} a')].map(link => link.getAttribute('href'))`);

describe('a browser that prefers German', () => {
  it.each([
    ['PMO', 'pmo', 'phone'],
    ['sponsor', 'sponsor', 'phone'],
    ['member of the board', 'gatekeeper-1', 'desk at 200 %'],
    ['auditor', 'auditor', 'desk at 200 %'],
  ] as const)(
    'Every page of the menu of a %s is shown in German, on a desk, at 200 % and on phones',
    async (_role, person, axeAt) => {
      visitor = await portal.withToken(person, 'zoomed', 'de-DE');
      await visitor.go('/');
      expect(await visitor.page.evaluate('document.documentElement.lang')).toBe('de');
      const faults: Record<string, readonly string[]> = {};
      await visitor.page.getByRole('button', { name: 'Menü öffnen' }).click();
      // Mails that went to others stand in their own language.
      const paths = (await linksIn(visitor, 'nav')).filter(path => path !== '/mail');
      for (const path of paths) {
        const found = await faultsOn(path, visitor, axeAt);
        if (found.length > 0) faults[path] = found;
      }
      expect(paths.length).toBeGreaterThan(8);
      expect(faults).toEqual({});
    },
  );

  it('The language that is chosen counts at once, for mails too, and on another device that has chosen none', async () => {
    visitor = await portal.withToken('manager', 'desk', 'de-DE');
    const { page, go } = visitor;
    await go('/');
    await page.getByLabel('Sprache').selectOption('English');
    await page.getByRole('heading', { name: 'Welcome, Mina' }).waitFor();
    expect((await portal.send('manager', { method: 'GET', path: '/v1/me' })).body.language).toBe('en');
    const other = await portal.withToken('manager', 'phone', 'de-DE');
    await other.go('/');
    await other.page.getByRole('heading', { name: 'Welcome, Mina' }).waitFor();
    expect([...visitor.offences, ...other.offences]).toEqual([]);
    await other.context.close();
  });

  it('The roles of people are said in German, also where somebody has several', async () => {
    visitor = await portal.withToken('admin', 'desk', 'de-DE');
    await visitor.go('/admin/people');
    const rolesOf = (name: string) => visitor?.page.getByRole('row', { name }).getByRole('cell').nth(3).innerText();
    expect(await Promise.all(['Ada Moreau', 'Mina Kovac', 'Anton Rask', 'Sam Okafor'].map(rolesOf))).toEqual([
      'PMO, Administration',
      'Projektleitung',
      'Revision',
      'Sponsor, Kunde',
    ]);
    expect(visitor.offences).toEqual([]);
  });

  it('What a field says before anything is sent is said in German', async () => {
    visitor = await portal.withToken('admin', 'desk', 'de-DE');
    const { page, go, offences } = visitor;
    await go('/admin/service-accounts');
    await page.getByRole('textbox', { name: 'ID', exact: true }).fill('Jira Ä');
    await page.getByRole('button', { name: 'Anlegen' }).click();
    await page
      .getByText('Nur Buchstaben von A bis Z, Ziffern, Punkte, Binde- und Unterstriche, ohne Leerzeichen, höchstens 64.')
      .waitFor();
    expect(offences).toEqual([]);
  });

  it('What the server says is never shown in English first, however late its German comes', async () => {
    visitor = await portal.withToken('pmo', 'desk', 'de-DE');
    const { page } = visitor;
    const { promise: held, resolve: release } = Promise.withResolvers<void>();
    await page.route(/_sentences-de-/, async route => {
      await held;
      await route.continue();
    });
    await page.goto(`${portal.url}/`);
    await page.getByRole('heading', { name: /^Willkommen/ }).waitFor();
    const waiting = page.getByRole('status', { name: 'Wird geladen' });
    await waiting.first().waitFor();
    expect((await saidOn(visitor)).filter(isEnglish)).toEqual([]);
    const before = (await saidOn(visitor)).length;
    release();
    await expect.poll(() => waiting.count()).toBe(0);
    expect((await saidOn(visitor)).length).toBeGreaterThan(before);
    expect((await saidOn(visitor)).filter(isEnglish)).toEqual([]);
    expect(visitor.offences).toEqual([]);
  });
});
