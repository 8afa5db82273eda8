/** On a phone: an alert is acknowledged, what a tripwire asks for is reported as done, and a model that asks for something is edited. */
import { readFile } from 'node:fs/promises';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let project: string;

const tripwire = {
  id: 'watch-cost',
  name: 'Cost within 10 %',
  kind: 'should',
  check: { expression: 'costVariance <= 10.0' },
  levels: [
    {
      ...{ name: 'Cost within 30 %', kind: 'must', owner: 'sponsor', expression: 'costVariance <= 30.0' },
      duties: [{ what: 'No further spending', who: 'sponsor', after: { months: 18 }, otherwise: 'hold' }],
    },
  ],
  duties: [{ what: 'Report the reasons', who: 'sponsor', after: { days: 30 } }],
};

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  sam = await portal.as('Sam Okafor');
  await sam.page.setViewportSize({ width: 390, height: 844 });
  await api.model({ gate: { opens: 'on-request' }, tripwires: [tripwire] });
  project = await api.admitted('Harbour cranes');
  await api.send('manager', `/v1/projects/${project}/reports`, { forecast: 135_000_00 });
}, 120_000);
afterAll(() => portal?.end());

const dialog = () => sam.page.getByRole('dialog');
const width = () => sam.page.evaluate('document.documentElement.scrollWidth');

test('an alert is acknowledged on a phone with what is done, by whom and by when, and waits for that person', async () => {
  const { page, go } = sam;
  await go(`/projects/${project}`);
  await page.getByRole('button', { name: 'Acknowledge: Cost within 30 %' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Acknowledge it' }).click();
  await dialog().getByText('Say what is done: it is kept for ever.').waitFor();
  await dialog().getByLabel('What is done?').fill('A second supplier is asked.');
  await dialog().getByLabel('Who sees to it?').selectOption('sponsor');
  await dialog()
    .getByLabel('By when?')
    .fill(dateOf(addDays(toInstant(Date.now()), 20)));
  await dialog().getByRole('button', { name: 'Acknowledge it' }).click();
  await page.getByText('A second supplier is asked.').first().waitFor();
  await page.getByRole('button', { name: 'Acknowledge anew: Cost within 30 %' }).waitFor();
  expect(await width()).toBeLessThanOrEqual(390);
  await go('/work');
  await page.getByText('End the alert').first().waitFor();
});

test('what a tripwire asks for is reported as done on a phone with a note and a link; the stop shows its day and no button', async () => {
  const { page, go } = sam;
  await go(`/projects/${project}`);
  const asked = page.locator('#tripwires');
  await asked.getByText('No further spending').waitFor();
  expect(await asked.getByRole('button', { name: 'Report as done: No further spending' }).count()).toBe(0);
  await asked.getByRole('button', { name: 'Report as done: Report the reasons' }).click();
  await dialog().getByLabel('How was it done?').fill('The reasons were sent.');
  await dialog().getByLabel('Where is the evidence?').fill('https://example.org/reasons');
  await dialog().getByRole('button', { name: 'Report it as done' }).click();
  await asked.getByText('The reasons were sent.').waitFor();
  expect(await asked.getByRole('link', { name: 'Evidence' }).getAttribute('href')).toBe('https://example.org/reasons');
  expect(await violationsOn(page)).toEqual([]);
  expect(await width()).toBeLessThanOrEqual(390);
});

test('alerts stand project by project, those with a must first, with what is done about each, in the table and in its file', async () => {
  const milder = await api.admitted('Ferry landing');
  await api.send('manager', `/v1/projects/${milder}/reports`, { forecast: 115_000_00 });
  const { page, go } = sam;
  await go('/alerts');
  const rows = page.getByRole('region', { name: 'Alerts' }).getByRole('row');
  await rows.nth(2).waitFor();
  const shown = await rows.allTextContents();
  expect(shown[1]).toContain('Harbour cranes');
  expect(shown[1]).toContain('A second supplier is asked.');
  expect(shown[2]).toContain('Ferry landing');
  expect(shown[2]).toContain('Nobody has said');
  expect(await violationsOn(page)).toEqual([]);
  expect(await width()).toBeLessThanOrEqual(390);
  const [file] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Download as CSV' }).click(),
  ]);
  const lines = (await readFile(await file.path(), 'utf8')).split('\n');
  expect(lines[1]).toContain('A second supplier is asked.');
});

test('an administrator gives a tripwire a further threshold and what it asks for, and publishes it', async () => {
  const ada = await portal.as('Ada Moreau');
  const { page, go } = ada;
  await go('/admin/gate-models/trial');
  const watched = page.getByRole('group', { name: 'Watched all the time, at any stage' });
  expect(await watched.getByLabel('What is to be done').first().inputValue()).toBe('Report the reasons');
  await watched.getByRole('button', { name: 'Add a threshold' }).click();
  const second = watched.getByRole('group', { name: 'Threshold 2' });
  await second.getByLabel('What it asks').fill('Cost within 50 %');
  await second.getByLabel('Expression').fill('daysLate <= 50.0');
  await page.getByText('A threshold looks at the measure of its criterion').first().waitFor();
  await second.getByLabel('Expression').fill('costVariance <= 50.0');
  await second.getByRole('button', { name: 'Add a duty' }).click();
  await second.getByLabel('What is to be done').fill('Hand in an analysis');
  await second.getByLabel('How many').fill('45');
  await page.getByLabel('Why is this changed?').fill('The law asks for an analysis.');
  await page.getByRole('button', { name: 'Publish as version 2' }).click();
  await api.until('version 2 is published', async () => {
    const { versions } = await api.read('/v1/offices/demo/gate-models', 'admin');
    return versions.trial.length === 2;
  });
  const { versions } = await api.read('/v1/offices/demo/gate-models', 'admin');
  const [first] = versions.trial.at(-1).tripwires;
  expect(first.levels).toMatchObject([
    tripwire.levels[0],
    { name: 'Cost within 50 %', duties: [{ what: 'Hand in an analysis', who: 'manager', after: { days: 45 } }] },
  ]);
  expect(first.duties).toEqual(tripwire.duties);
});
