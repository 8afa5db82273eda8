import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import stageGate from '#presets/stage-gate.json' with { type: 'json' };
import { holds } from './holds.ts';
import { foundNorth } from './north-office.ts';
import { type Portal, startPortal } from './portal.ts';
import { foundSouth } from './south-office.ts';

/** An office above makes a gate model the minimum of those below; both PMOs see which gate models do not meet it. */

let portal: Portal;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  await foundNorth(portal);
  const gates = stageGate.gates.map((gate, index) => (index === 0 ? { ...gate, rule: { ...gate.rule, quorum: 1 } } : gate));
  const body = { model: { ...stageGate, id: 'quick', name: 'Quick gates', gates }, reason: 'For small projects.' };
  expect((await portal.send('n-admin', { method: 'PUT', path: '/v1/offices/north/gate-models', body })).status).toBe(200);
}, 120_000);
afterAll(() => portal.end());

describe('the minimum of gate models', () => {
  it('the PMO above makes a gate model the minimum, and sees which models below do not meet it', async () => {
    const priya = await portal.as('Priya Nair');
    const { page } = priya;
    await priya.go('/admin');
    await page.getByRole('link', { name: 'Minimum of gate models' }).click();
    await page.getByLabel('Gate models of the offices below contain').check();
    await page.getByLabel('Why is this changed?').fill('Every office asks before it spends.');
    await holds(priya);
    await page.getByRole('button', { name: 'Save the minimum' }).click();
    const below = page.getByRole('region', { name: 'Offices below that do not meet it' });
    await below.getByText(/Office of the north: Quick gates, version 1, lacks/).waitFor();
    await below.getByText(/a quorum of \d+ \(it is 1\) at the gate/).waitFor();
    await holds(priya);
  });

  it('the PMO below reads what is asked for and which of the own gate models lack what, and is told why one is not published', async () => {
    const admin = await portal.withToken('n-admin');
    const { page } = admin;
    await admin.go('/admin/gate-models');
    const notice = page.getByRole('alert').filter({ hasText: /One gate model does not meet the minimum of Portfolio Office/ });
    await notice.waitFor();
    await holds(admin);
    await notice.getByRole('link', { name: 'See what is missing' }).click();
    const bound = page.getByRole('region', { name: /^Set by Portfolio Office/ });
    await bound
      .getByText(/^the gate .*: a binding decision; a quorum of/)
      .first()
      .waitFor();
    await bound.getByText(/a quorum of \d+ \(it is 1\) at the gate/).waitFor();
    await holds(admin);
    await page.setViewportSize({ width: 390, height: 844 });
    await holds(admin);
    await bound.getByRole('link', { name: 'Quick gates' }).click();
    await page.getByRole('heading', { level: 1, name: /Quick gates/ }).waitFor();
    await page.getByLabel('Why is this changed?').fill('Once more.');
    await page.getByRole('button', { name: /Publish/ }).click();
    await page
      .getByText(/has made its gate model .* the minimum of this office/)
      .first()
      .waitFor();
    expect(admin.offences.splice(0)).toEqual([expect.stringContaining('422')]);
    await holds(admin);
  });

  it('the PMO of a new office below begins with the minimum, made to fit its own board', async () => {
    await foundSouth(portal);
    const admin = await portal.withToken('s-admin', 'phone');
    const { page } = admin;
    await admin.go('/set-up/gate-model');
    await page.getByText(/^The minimum of Portfolio Office/).waitFor();
    await page.getByLabel('Who decides where the model says Technical Board').waitFor();
    await holds(admin);
    await page.getByRole('button', { name: `Publish ${stageGate.name}` }).click();
    await page.getByText('The office has a gate model.').waitFor();
    const { body } = await portal.send('s-admin', { method: 'GET', path: '/v1/offices/south/minimum' });
    expect(body).toMatchObject({ above: { model: 'stage-gate', lacking: [] } });
    await holds(admin);
  });
});
