import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import lightAuto from '#presets/light-auto.json' with { type: 'json' };
import { proposal } from '../e2e/api-driver.ts';
import { until } from '../support/host.ts';
import { holds } from './holds.ts';
import { type Portal, settle, startPortal } from './portal.ts';

/** The size of a project decides its gate model: the PMO sets the table, a sponsor sees while typing which model follows and why. */

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  const gates = lightAuto.gates.map(gate => ({ ...gate, opens: 'on-request' }));
  const body = { model: { ...lightAuto, gates }, reason: 'For small projects.' };
  expect((await portal.send('pmo', { method: 'PUT', path: '/v1/offices/demo/gate-models', body })).status).toBe(200);
}, 120_000);
afterAll(() => portal.end());

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
    for (const step of ['Why', 'Money and dates']) await page.getByRole('button', { name: `Next: ${step}` }).click();
    await page.getByRole('group', { name: 'Cost by year' }).getByLabel('Cost', { exact: true }).pressSequentially('2000000');
    await follows.getByText(/it costs £2,000,000, and the row begins at £2,000,000/).waitFor();
    await page.getByRole('group', { name: 'Cost by year' }).getByLabel('Cost', { exact: true }).fill('50000');
    await follows.getByText(/no row of the table of sizes applies to it/).waitFor();
    await holds(sam);
  });
});

describe('a project that has outgrown its gates', () => {
  it('the PMO lets a project that has outgrown its gates stay, with a reason that its page and the portfolio show', async () => {
    const sent = (cost: number) => ({
      ...proposal({ title: 'A footbridge', gateModel: undefined, riskClass: 'low', costs: [{ year: 2026, amount: cost }] }),
    });
    const { id } = (await portal.send('sponsor', { method: 'POST', path: '/v1/proposals', body: sent(5_000_000) })).body as {
      id: string;
    };
    const path = `/v1/projects/${id}`;
    await until('it is admitted', async () => {
      const { model } = (await portal.send('pmo', { method: 'GET', path })).body as { model?: { id: string } };
      return model?.id === 'light-auto';
    });
    const body = { proposal: { ...sent(500_000_000), title: 'A footbridge' } };
    expect((await portal.send('sponsor', { method: 'POST', path: `${path}/revisions`, body })).status).toBe(201);
    const priya = await portal.as('Priya Nair', 'phone');
    const { page } = priya;
    await priya.go(`/projects/${id}`);
    const model = page.getByRole('region', { name: 'Gate model' });
    await model.getByText(/row 1 of the table of sizes: it costs £5,000,000/).waitFor();
    await holds(priya);
    await model.getByRole('button', { name: 'Choose its gate model' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByLabel('Gate model').selectOption('light-auto');
    await dialog.getByRole('button', { name: 'Choose it' }).click();
    await dialog.getByText('Say why: it is kept for ever, and the board reads it.').waitFor();
    await dialog.getByLabel('Why?').fill('It repeats three bridges that were built before.');
    await holds(priya);
    await dialog.getByRole('button', { name: 'Choose it' }).click();
    await model.getByText(/It repeats three bridges.*By its size it would follow/).waitFor();
    await holds(priya);
    await portal.host.factStream.idle();
    await priya.go('/projects');
    await page.getByText('Light, automatic gates, chosen by the PMO').first().waitFor();
    await page.getByRole('term').filter({ hasText: 'Other gates than by size' }).waitFor();
    await holds(priya);
  });
});
