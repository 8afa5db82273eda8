/** The pages on which people decide, at 200 %: everything twice as large, and letters alone twice as large (WCAG 2.2, 1.4.4 and 1.4.10). */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lostWordsOn } from './cut-off.ts';
import { cutOffOn, overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let grace: Visitor;
let mina: Visitor;
let review: string;
let project: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: true });
  const list = async (person: string, path: string) => (await portal.send(person, { method: 'GET', path })).body.items;
  review = (await list('gatekeeper-1', '/v1/reviews?inbox=me'))[0].id;
  project = (await list('manager', '/v1/projects?q=universal+credit'))[0].id;
  grace = await portal.as('Grace Lindqvist', 'zoomed');
  mina = await portal.as('Mina Kovac', 'zoomed');
}, 120_000);
afterAll(() => portal.end());

const pages = [
  ['ballot', () => grace, () => `/reviews/${review}`],
  ['report', () => mina, () => `/projects/${project}/report`],
  ['portfolio', () => grace, () => '/projects'],
  ['portfolio’s board', () => grace, () => '/projects?as=board'],
  ['project', () => mina, () => `/projects/${project}`],
  ['My work of a member', () => grace, () => '/work'],
  ['My work of a manager', () => mina, () => '/work'],
] as const;

async function faultsOf({ page, offences }: Visitor): Promise<string[]> {
  const wider = await overflowOf(page);
  const beside = wider > 0 ? [`${wider} pixels wider than the screen`] : [];
  return [
    ...beside,
    ...(await cutOffOn(page)),
    ...(await lostWordsOn(page)),
    ...(await violationsOn(page)),
    ...offences.splice(0),
  ];
}

describe('at 200 %', () => {
  it.each(pages)(
    'the page “%s” is read and used without scrolling sideways, with everything twice as large',
    async (_name, who, path) => {
      await who().go(path());
      expect(await who().page.evaluate('[innerWidth, devicePixelRatio]')).toEqual([640, 2]);
      expect(await faultsOf(who())).toEqual([]);
    },
  );

  it.each(pages)('the page “%s” is read on a desk and on a phone with letters twice as large', async (_name, who, path) => {
    const { page, go } = who();
    const faults: Record<number, readonly string[]> = {};
    await go(path());
    await page.evaluate("document.documentElement.style.fontSize = '200%'");
    for (const width of [1280, 390]) {
      await page.setViewportSize({ width, height: 860 });
      await settle(page);
      await page.evaluate('new Promise(drawn => requestAnimationFrame(() => requestAnimationFrame(drawn)))');
      const found = await faultsOf(who());
      if (found.length > 0) faults[width] = found;
    }
    await page.setViewportSize({ width: 640, height: 430 });
    expect(faults).toEqual({});
  });

  it('a member casts a ballot with everything twice as large', async () => {
    const { page, go } = grace;
    await go(`/reviews/${review}`);
    await page.getByRole('link', { name: 'Go to your ballot' }).click();
    await page.getByRole('radio', { name: 'Abstain' }).check();
    await page.getByLabel('Reason').fill('I have not read all of it.');
    await page.getByRole('button', { name: 'Check my ballot' }).click();
    const dialog = page.getByRole('dialog', { name: 'Cast this ballot?' });
    await dialog.waitFor();
    expect(await faultsOf(grace)).toEqual([]);
    await dialog.getByRole('button', { name: 'Cast ballot' }).click();
    await page.getByText('Your ballot is recorded').waitFor();
    expect(await faultsOf(grace)).toEqual([]);
  });
});
