/** Personal data, in the portal: the PMO asks for somebody who left to be erased, says how long people are kept, and sees what waits. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.send('admin', '/v1/offices/demo/people/auditor/removal', { reason: 'He has left.' });
  priya = await portal.as('Priya Nair');
}, 120_000);
afterAll(() => portal.end());

it('the PMO sees who left, asks for the person to be erased, and reads that it waits for a second person', async () => {
  const { page, go, offences } = priya;
  await go('/admin/personal-data');
  await page.getByRole('heading', { name: 'Personal data', level: 1 }).waitFor();
  await page.getByText('Anton Rask (auditor)').waitFor();
  await page.getByText('kept until somebody has the person erased').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await page.getByRole('button', { name: /^Erase / }).click();
  await page.getByLabel(/^Why/).first().fill('He has asked for it.');
  await page.getByRole('button', { name: 'Ask for it' }).click();
  await page.getByRole('dialog').waitFor({ state: 'hidden' });
  await go('/admin/personal-data');
  await page.getByText('The change c1 asks for it and waits for a second person.').waitFor();
  for (const width of [390, 1440]) {
    await page.setViewportSize({ width, height: 1000 });
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).toBe(true);
    if (process.env.LOOK) await page.screenshot({ path: `${process.env.LOOK}/pd-${width}.png`, fullPage: true });
  }
  expect(offences.splice(0)).toEqual([]);
}, 60_000);
