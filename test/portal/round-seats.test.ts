import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** The PMO gives a seat of an open round to another gatekeeper; the technical board has three seats, and Hugo Marin its chair. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let priya: Visitor;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { board: 'technical-board', rule: { quorum: 3 } } });
  review = await api.round(await api.admitted('Harbour cranes'));
  await api.ballot('gatekeeper-3', review, { outcome: 'hold', reason: 'The soil was not looked at.' });
  await api.send('gatekeeper-5', `/v1/offices/demo/delegations`, {
    to: 'gatekeeper-4',
    starts: new Date(Date.now() - 86_400_000).toISOString(),
    ends: new Date(Date.now() + 7 * 86_400_000).toISOString(),
  });
  priya = await portal.as('Priya Nair', 'phone');
}, 120_000);
afterAll(() => portal.end());

it('the PMO gives a seat to another by keyboard with a reason, and the roster says who came for whom and why', async () => {
  const { page, go, offences } = priya;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Give a seat to another' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Give a seat of this round to another?' });
  await dialog.getByText('are told by mail').waitFor();
  const seats = await dialog.getByLabel('Whose seat?').getByRole('option').allTextContents();
  expect(seats).toEqual(['Choose …', 'Hugo Marin, chair', 'Keiko Tanaka']);
  const others = await dialog.getByLabel('Who takes it?').getByRole('option').allTextContents();
  expect(others).toEqual(['Choose …', 'Grace Lindqvist', 'Jonas Weber', 'Clara Boateng']);
  await dialog.getByRole('button', { name: 'Give the seat' }).click();
  await dialog.getByText('Choose a seat.').waitFor();
  await dialog.getByText('Choose a person.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await dialog.getByLabel('Whose seat?').selectOption('Hugo Marin, chair');
  await dialog.getByLabel('Who takes it?').selectOption('Clara Boateng');
  await dialog.getByLabel('Why?').focus();
  await page.keyboard.type('Hugo is ill.');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  const seat = page.getByRole('region', { name: 'Who has voted' }).getByRole('listitem').filter({ hasText: 'Clara Boateng' });
  await seat.getByText('Clara Boateng (chair)').waitFor();
  await seat.getByText(/Came in place of Hugo Marin, .*Priya Nair: Hugo is ill\./).waitFor();
  expect(await api.read(`/v1/reviews/${review}`)).toMatchObject({
    roster: ['chair', 'gatekeeper-3', 'gatekeeper-5'],
    ballots: [{ member: 'gatekeeper-3' }],
  });
  const brief = await takeBrief(page, /decision brief/i);
  expect(brief.says('Came in place of Hugo Marin')).toBe(true);
  expect(offences.splice(0)).toEqual([]);
});

it('a seat change that the round refuses says so at its field, and what was typed is kept', async () => {
  const { page, go } = priya;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Give a seat to another' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Whose seat?').selectOption('Keiko Tanaka');
  await dialog.getByLabel('Who takes it?').selectOption('Jonas Weber');
  await dialog.getByLabel('Why?').fill('Keiko is away.');
  await api.ballot('gatekeeper-4', review, { outcome: 'hold', reason: 'As said.', onBehalfOf: 'gatekeeper-5' });
  await dialog.getByRole('button', { name: 'Give the seat' }).click();
  const refused = dialog.getByLabel('Whose seat?');
  await expect.poll(() => refused.getAttribute('aria-invalid')).toBe('true');
  await dialog.getByText('only a seat without a ballot is given to another').first().waitFor();
  expect(await dialog.getByLabel('Why?').inputValue()).toBe('Keiko is away.');
});

it('nobody but the PMO is offered to give a seat to another', async () => {
  const clara = await portal.as('Clara Boateng');
  await clara.go(`/reviews/${review}`);
  expect(await clara.page.getByRole('button', { name: 'Give a seat to another' }).count()).toBe(0);
  await clara.page.getByText('Came in place of Hugo Marin').waitFor();
  expect(clara.offences).toEqual([]);
});
