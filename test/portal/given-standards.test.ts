import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { holds } from './holds.ts';
import { type Portal, startPortal } from './portal.ts';
import { foundSouth } from './south-office.ts';

/** An office above gives its standards; an office below begins with them, sees what is behind, and takes the newer version. */

let portal: Portal;
const path = '/v1/offices/demo/gate-models';

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  await foundSouth(portal);
  const rules = [{ every: 'month', day: 5 }];
  const body = { rules, reason: 'All offices report monthly.' };
  expect((await portal.send('pmo', { method: 'PUT', path: '/v1/offices/demo/reporting', body })).status).toBe(200);
}, 120_000);
afterAll(() => portal.end());

describe('standards for the offices below', () => {
  it('the PMO above gives a gate model, which is asked for, and the reporting cycle, and sees that nobody has taken them over', async () => {
    const priya = await portal.as('Priya Nair');
    const { page } = priya;
    await priya.go('/admin');
    await page.getByRole('link', { name: 'Standards for the offices below' }).click();
    await page.getByLabel(/^Give Stage-Gate.* to the offices below$/).check();
    await page.getByLabel(/^Ask the PMO of each office below until it has taken over Stage-Gate/).check();
    await page.getByLabel('The reporting cycle').selectOption({ label: 'As it is now' });
    await page.getByLabel('Why is this changed?').fill('One way of working.');
    await holds(priya);
    await page.getByRole('button', { name: 'Save what is given' }).click();
    const below = page.getByRole('region', { name: 'How the offices below stand' }).first();
    await below.getByText('Not taken over').nth(1).waitFor();
    await holds(priya);
  });

  it('an office that was just founded below meets them in its set-up, and begins with the gate model on a phone', async () => {
    const admin = await portal.withToken('s-admin', 'phone');
    const { page } = admin;
    await admin.go('/set-up');
    await page.getByText(/^Portfolio Office .* gives 2 standards to take over; none is taken over yet\.$/).waitFor();
    await holds(admin);
    await admin.go('/set-up/gate-model');
    await page.getByText(/^Given by Portfolio Office/).waitFor();
    await page.getByLabel('Who decides where the model says Technical Board').waitFor();
    await page.getByRole('button', { name: /^Publish Stage-Gate/ }).click();
    await page.getByText('The office has a gate model.').waitFor();
    await admin.go('/admin/given-standards');
    const gates = page.getByRole('listitem', { name: /^Gate model “Stage-Gate.*version 1$/ });
    await gates.getByText('The same').waitFor();
    await holds(admin);
    const cycle = page.getByRole('listitem', { name: 'Reporting cycle' });
    await cycle.getByText('Not taken over').waitFor();
    await cycle.getByRole('button', { name: 'Take over the reporting cycle' }).click();
    await cycle.getByText('Say why: the history of the office keeps it.').waitFor();
    await holds(admin);
    await cycle.getByLabel('Why is it taken over?').fill('Like everybody.');
    await cycle.getByRole('button', { name: 'Take over the reporting cycle' }).click();
    await cycle.getByText('The same').waitFor();
  });

  it('a newer version that is given stands as behind with what differs, waits in My work, and is taken over in one step', async () => {
    const { body: models } = await portal.send('pmo', { method: 'GET', path });
    const { version: _, ...current } = models.items.find(({ id }: { id: string }) => id === 'stage-gate');
    const [first, ...gates] = current.gates;
    const body = { model: { ...current, gates: [{ ...first, deadlineDays: 3 }, ...gates] }, reason: 'Quicker.' };
    expect((await portal.send('pmo', { method: 'PUT', path, body })).status).toBe(200);
    const priya = await portal.as('Priya Nair');
    await priya.go('/admin/given-standards');
    await priya.page.getByLabel(/^Version of Stage-Gate/).selectOption('2');
    await priya.page.getByLabel('Why is this changed?').fill('The newer one.');
    await priya.page.getByRole('button', { name: 'Save what is given' }).click();
    await priya.page.getByText('Behind: taken from version 1').waitFor();
    await holds(priya);

    const admin = await portal.withToken('s-admin');
    const { page } = admin;
    await admin.go('/inbox');
    await page
      .getByRole('link', { name: /Take over the standard of the office above/ })
      .first()
      .waitFor();
    await holds(admin);
    await admin.go('/admin/given-standards');
    const standard = page.getByRole('listitem', { name: /^Gate model “Stage-Gate.*version 2$/ });
    await standard.getByText('Behind: taken from version 1').waitFor();
    await standard.getByRole('row', { name: /days to decide/ }).waitFor();
    await standard.getByLabel('Why is it taken over?').fill('We decide quicker, too.');
    await holds(admin);
    await standard.getByRole('button', { name: /^Take over version 2 of Stage-Gate/ }).click();
    await standard.getByText('The same').waitFor();
    await holds(admin);
    await admin.go('/admin/history');
    await page.getByText('We decide quicker, too.').waitFor();
    await holds(admin);
  });
});
