/** Benefits after closure: the owner tells on a phone, by the keyboard alone, what came of one; the PMO sees it in the list of the office. */
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { holds } from './holds.ts';
import { tabTo } from './keyboard.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let owner: Visitor;
let pmo: Visitor;
const pictures = process.env.TOLLGATE_PICTURES;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { opens: 'on-request' } });
  const benefits = [
    { name: 'Fewer calls', amount: 50_000_000, measure: 'Calls', unit: 'calls a day', baseline: 900, target: 100 },
  ];
  const project = await api.admitted('Online booking', { benefits });
  await api.send('manager', `/v1/projects/${project}/reviews`, {});
  const review = await api.round(project);
  for (const member of ['gatekeeper-1', 'gatekeeper-2', 'chair', 'gatekeeper-3', 'gatekeeper-4'])
    if ((await api.read(`/v1/reviews/${review}`)).outcome === undefined)
      await api.ballot(member, review, { outcome: 'kill', reason: 'It is enough.' });
  await api.until('it is stopped', async () => (await api.read(`/v1/projects/${project}`)).status === 'killed');
  const report = { summary: 'Half of it.', end: '2020-01-31', benefits: [{ name: 'Fewer calls', achieved: 1_000_000 }] };
  await api.send('manager', `/v1/projects/${project}/closure`, report);
  await api.until('it is closed', async () => (await api.read(`/v1/projects/${project}`)).status === 'closed');
  [owner, pmo] = await Promise.all([portal.as('Sam Okafor', 'phone'), portal.as('Priya Nair')]);
  await owner.page.setViewportSize({ width: 390, height: 844 });
}, 120_000);
afterAll(() => portal?.end());

test('the owner comes from My work to the project on a phone and tells by the keyboard what came of the benefit', async () => {
  const { page, go } = owner;
  await go('/work');
  const waiting = page.getByRole('listitem').filter({ hasText: 'Say what came of the benefit' });
  await waiting.getByRole('link', { name: /Online booking/ }).click();
  await page.getByRole('heading', { name: 'Benefits after closure' }).waitFor();
  await holds(owner);
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/benefits-phone.png`, fullPage: true });
  await tabTo(page, /^Say what came of it: Fewer calls/);
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'What came of the benefit?' });
  await dialog.waitFor();
  await tabTo(page, /^Say it$/);
  await page.keyboard.press('Enter');
  await dialog.getByText('Choose one; that it cannot be told is an answer, too.').waitFor();
  await dialog.getByRole('radio', { name: 'It came in part' }).focus();
  await page.keyboard.press('Space');
  await tabTo(page, /^What it has come to so far/);
  await page.keyboard.type('300,000');
  await tabTo(page, /^What was counted, in calls a day/);
  await page.keyboard.type('300');
  await tabTo(page, /^How is this known/);
  await page.keyboard.type('Counted in May.');
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/benefit-review-phone.png` });
  await tabTo(page, /^Say it$/);
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'hidden' });
  await page.getByText('Counted in May.').waitFor();
  await page.getByText('60% of that has come', { exact: false }).waitFor();
});

test('the PMO sees in the list of the office what came of it and what all came to, and names another owner', async () => {
  const { page, go } = pmo;
  await go('/projects');
  await page.getByRole('link', { name: 'Benefits', exact: true }).click();
  await page.getByRole('heading', { name: 'Benefits', level: 1 }).waitFor();
  await page.getByRole('cell', { name: 'It came in part' }).waitFor();
  await page.getByText(/^60% came/).waitFor();
  await holds(pmo);
  if (pictures !== undefined) await page.screenshot({ path: `${pictures}/benefits-desk.png`, fullPage: true });
  await page.getByRole('link', { name: 'Online booking' }).click();
  await page.getByRole('button', { name: /^Name another owner/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Who answers for it?' });
  await dialog.getByLabel('New owner').selectOption('manager');
  await dialog.getByLabel('Why?').fill('Sam retires.');
  await dialog.getByRole('button', { name: 'Name this person' }).click();
  await dialog.waitFor({ state: 'hidden' });
  await expect.poll(async () => (await api.read('/v1/offices/demo/benefits')).items[0].owner).toBe('manager');
});
