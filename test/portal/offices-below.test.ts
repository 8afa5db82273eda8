import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { proposal } from '../e2e/api-driver.ts';
import { expectPicture, mostDifferingByDay } from '../support/pictures.ts';
import { holds } from './holds.ts';
import { foundNorth } from './north-office.ts';
import { type Portal, settle, startPortal, type Visitor } from './portal.ts';

/** An office above reads what the offices below it come to: a tree of figures, from each of them to the lists, and the lists as files. */

let portal: Portal;
let priya: Visitor;
let phone: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  await foundNorth(portal);
  const { status } = await portal.send('sponsor', {
    method: 'POST',
    path: '/v1/proposals',
    body: proposal({ title: 'Harbour cranes' }),
  });
  expect(status).toBe(201);
  await portal.host.factStream.idle();
  [priya, phone] = await Promise.all([portal.as('Priya Nair'), portal.as('Priya Nair', 'phone')]);
}, 120_000);
afterAll(() => portal.end());

describe('the offices below', () => {
  it('the PMO reads what each office comes to, follows one down to its projects, and finds no link into its pages', async () => {
    const { page } = priya;
    await priya.go('/admin');
    await page.getByRole('link', { name: 'Offices below', exact: true }).click();
    await page.getByRole('heading', { name: 'Offices below', level: 1 }).waitFor();
    const offices = page.getByRole('region', { name: 'Offices', exact: true });
    const north = offices.getByRole('row', { name: /Office of the north/ });
    await north.getByText('€100K').first().waitFor();
    await holds(priya);
    await expectPicture(page, 'offices-below', { most: mostDifferingByDay });
    await north.getByRole('link').click();
    await page.getByRole('heading', { name: 'In Office of the north and below' }).waitFor();
    const projects = page.getByRole('region', { name: 'List of projects' });
    await projects.getByText('Northern ferry terminal').waitFor();
    await projects.getByRole('cell', { name: 'Discovery (idea)' }).waitFor();
    expect(await projects.getByRole('link').count()).toBe(0);
    expect(await projects.getByText('Harbour cranes').count()).toBe(0);
    await page.getByRole('navigation', { name: 'Offices above' }).getByRole('link').click();
    await settle(page);
    await projects.getByRole('link', { name: 'Harbour cranes' }).waitFor();
    await holds(priya);
  });

  it('each list of the offices below is chosen on a phone, and taken away whole as a table', async () => {
    const { page } = phone;
    await phone.go('/offices?of=north');
    const taken = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Download all as CSV' }).click();
    const text = await readFile(await (await taken).path(), 'utf8');
    expect(text).toContain('Office of the north,Northern ferry terminal');
    await holds(phone);
    for (const [list, none] of [
      ['Alerts', 'No criterion fails.'],
      ['Late', 'Nothing is late.'],
      ['Missed reports', 'No report was missed.'],
    ] as const) {
      await page.getByLabel('Which list').selectOption({ label: list });
      await page.getByText(none).waitFor();
      await holds(phone);
    }
  });

  it('whoever is neither PMO nor administrator nor auditor is told who reads the offices below', async () => {
    const sam = await portal.as('Sam Okafor');
    await sam.go('/offices');
    await sam.page.getByText('The PMO, administrators and auditors read it.').waitFor();
  });
});
