import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import lightAuto from '#presets/light-auto.json' with { type: 'json' };
import { overflowOf, type Portal, settle, startPortal, type Visitor, violationsOn } from './portal.ts';

/** The size of a project decides its gate model: the PMO sets the table, a sponsor sees while typing which model follows and why. */

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  const body = { model: lightAuto, reason: 'For small projects.' };
  expect((await portal.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body })).status).toBe(200);
}, 120_000);
afterAll(() => portal.end());

async function holds({ page, offences }: Visitor): Promise<void> {
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(offences.splice(0)).toEqual([]);
}

describe('the table of sizes', () => {
  it('the PMO begins with light, standard and full, changes an amount and saves the table', async () => {
    const priya = await portal.as('Priya Nair');
    const { page } = priya;
    await priya.go('/admin');
    await page.getByRole('link', { name: 'Gate model by size' }).click();
    await settle(page);
    await page.getByLabel('The size of a project decides').check();
    await page.getByRole('button', { name: 'Begin with light, standard and full' }).click();
    const first = page.getByRole('group', { name: 'Row 1' });
    await first.getByLabel('From this cost on').fill('2000000');
    await page.getByLabel('Why is this changed?').fill('Small projects pass fewer gates.');
    await holds(priya);
    await page.getByRole('button', { name: 'Save the table' }).click();
    await page
      .getByText(/^Saved/)
      .first()
      .waitFor();
    const { body } = await portal.send('sponsor', { method: 'GET', path: '/v1/offices/demo' });
    expect(body).toMatchObject({ routing: { rows: [{ costFrom: 200_000_000 }, { risk: 'high' }, {}] } });
  });

  it('a sponsor on a phone sees while typing which gate model follows and why, and names none', async () => {
    const sam = await portal.as('Sam Okafor', 'phone');
    const { page } = sam;
    await sam.go('/submit');
    await page.getByLabel('Title').fill('A light rail bridge');
    expect(await page.getByLabel('Gate model').count()).toBe(0);
    const follows = page.getByRole('status').filter({ hasText: 'It follows' });
    await follows.getByText(/its cost is not said, and the row begins at £2,000,000/).waitFor();
    await page.getByLabel('Class of risk').selectOption('low');
    for (const step of ['Why', 'Goals', 'Money and dates']) await page.getByRole('button', { name: `Next: ${step}` }).click();
    await page.getByRole('group', { name: 'Cost by year' }).getByLabel('Cost', { exact: true }).pressSequentially('2000000');
    await follows.getByText(/it costs £2,000,000, and the row begins at £2,000,000/).waitFor();
    await page.getByRole('group', { name: 'Cost by year' }).getByLabel('Cost', { exact: true }).fill('50000');
    await follows.getByText(/no row of the table of sizes applies to it/).waitFor();
    await holds(sam);
  });
});
