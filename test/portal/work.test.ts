import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { systemClock } from '#adapters/system.ts';
import { toInstant, toMs } from '#domain/values/time.ts';
import { proposal } from '../e2e/api-driver.ts';
import { until } from '../support/host.ts';
import { expectPicture, mostDifferingByDay } from '../support/pictures.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

/** What waits for somebody: My work of a sponsor, and the PMO's Week with its nudge and its table; on a phone and on a desk. */

/** A proposal was returned twenty days ago, by this clock. */
let behind = 20 * 86_400_000;
const clock = { ...systemClock, now: () => toInstant(toMs(systemClock.now()) - behind) };

let portal: Portal;
let sam: Visitor;
let priya: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false, clock });
  const title = 'Harbour cranes';
  const { body } = await portal.send('sponsor', { method: 'POST', path: '/v1/proposals', body: proposal({ title, costs: [] }) });
  const { id } = body as { id: string };
  await until('intake has returned the proposal', async () => {
    const shown = await portal.send('pmo', { method: 'GET', path: `/v1/projects/${id}` });
    return (shown.body as { status?: string }).status === 'returned';
  });
  await portal.host.factStream.idle();
  behind = 0;
  [sam, priya] = await Promise.all([portal.as('Sam Okafor', 'phone'), portal.as('Priya Nair')]);
}, 120_000);
afterAll(() => portal.end());

const late = ({ page }: Visitor) =>
  page.getByRole('region', { name: 'Late' }).getByRole('listitem').filter({ hasText: 'Revise the returned proposal' });

describe('what waits for somebody', () => {
  it('a sponsor reads on a phone first what is late, since when, and what comes next, also under the former address', async () => {
    for (const address of ['/work', '/inbox']) {
      await sam.go(address);
      await sam.page.getByRole('heading', { name: 'My work', level: 1 }).waitFor();
      await late(sam).getByText('Late', { exact: true }).waitFor();
      await late(sam)
        .getByText(/^Was due .* Next: a reminder/)
        .waitFor();
    }
    await holds(sam);
    await expectPicture(sam.page, 'my-work-phone', { most: mostDifferingByDay });
    await late(sam)
      .getByRole('link', { name: /Harbour cranes/ })
      .click();
    await sam.page.getByRole('heading', { name: 'Harbour cranes', level: 1 }).waitFor();
  });

  it('the PMO reads in Week whose it is, asks for it with one click, and cannot ask again on the same day', async () => {
    await priya.go('/');
    await priya.page.getByRole('link', { name: 'Week' }).click();
    await priya.page.getByRole('heading', { name: 'Week', level: 1 }).hover();
    await late(priya)
      .getByText(/Waits for Sam Okafor/)
      .waitFor();
    await holds(priya);
    await expectPicture(priya.page, 'week', { most: mostDifferingByDay });
    await late(priya)
      .getByRole('button', { name: /^Ask for it/ })
      .click();
    await late(priya)
      .getByText(/Asked for on/)
      .waitFor();
    await late(priya).getByRole('button').waitFor({ state: 'detached' });
    expect(priya.offences.splice(0)).toEqual([]);
  });

  it('the PMO narrows Week to what is late and takes it away as a table', async () => {
    await priya.page.getByText('Late', { exact: true }).first().click();
    await priya.page.waitForURL(/late=yes/);
    const [download] = await Promise.all([
      priya.page.waitForEvent('download'),
      priya.page.getByRole('button', { name: 'Download as CSV' }).click(),
    ]);
    const table = await readFile(await download.path(), 'utf8');
    expect(table).toContain('Revise the returned proposal,Harbour cranes');
    expect(
      table
        .split('\r\n')
        .slice(1)
        .every(row => row.includes(',yes,')),
    ).toBe(true);
  });

  it('a sponsor has no Week in the menu, and reads in words why when opening its address', async () => {
    await sam.go('/week');
    await sam.page.getByText(/Only the PMO, administrators and auditors/).waitFor();
    sam.offences.splice(0);
  });
});
