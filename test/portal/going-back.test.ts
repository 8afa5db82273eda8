/** A sponsor withdraws a proposal, hands a project over, asks to take one up again and puts one into a programme: on the pages. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  sam = await portal.as('Sam Okafor');
  await api.model({});
}, 120_000);
afterAll(() => portal.end());

const dialog = () => sam.page.getByRole('dialog');

test('a sponsor withdraws a proposal with a reason that its page then shows, beside the way back', async () => {
  const project = await api.admitted('Harbour cranes');
  const { page, go } = sam;
  await go(`/projects/${project}`);
  await page.getByRole('button', { name: 'Withdraw the proposal' }).click();
  expect(await violationsOn(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'Withdraw it' }).click();
  await dialog().getByText('Say why: it is kept for ever').waitFor();
  await dialog().getByLabel('Why do you withdraw it?').fill('The grant went to another city.');
  await dialog().getByRole('button', { name: 'Withdraw it' }).click();
  await page.getByText('The sponsor has withdrawn this proposal').waitFor();
  await page.getByText('The grant went to another city.').first().waitFor();
  await page.getByRole('link', { name: 'Revise the proposal' }).waitFor();
  expect((await api.read(`/v1/projects/${project}`)).status).toBe('withdrawn');
});

test('a stopped project is put before its board again from its page, which leads to the round', async () => {
  const project = await api.admitted('Ferry landing');
  const review = await api.round(project);
  for (const person of ['chair', 'gatekeeper-1', 'gatekeeper-2'])
    await api.ballot(person, review, { outcome: 'kill', reason: 'The market is gone.' });
  await api.until('it is stopped', async () => (await api.read(`/v1/projects/${project}`)).status === 'killed');
  const { page, go } = sam;
  await go(`/projects/${project}`);
  await page.getByRole('button', { name: 'Ask to take it up again' }).click();
  await dialog().getByLabel('Why shall it go on?').fill('The market is back.');
  await dialog().getByRole('button', { name: 'Ask the board' }).click();
  await page.getByRole('link', { name: 'Open the review' }).waitFor();
  await api.round(project);
  await go(`/projects/${project}`);
  await page.getByRole('link', { name: 'Open the review' }).click();
  await page.getByText('Why it shall be taken up again').waitFor();
  await page.getByText('The market is back.').first().waitFor();
});

/** Finds a project by a word of its title: an office may have more than a list can offer. */
async function choose(field: string, title: string): Promise<void> {
  await dialog().getByRole('combobox', { name: field }).fill(title.slice(0, 4));
  await sam.page.getByRole('option', { name: title, exact: true }).click();
}

test('a project becomes part of a programme, whose page shows it in a table that fits a phone by scrolling alone', async () => {
  const programme = await api.admitted('Harbours of the coast');
  const part = await api.admitted('Northern pier');
  const { page, go } = sam;
  await go(`/projects/${part}`);
  await page.getByRole('button', { name: 'Make it part of a programme' }).click();
  await choose('Programme', 'Harbours of the coast');
  await dialog().getByLabel('Why?').fill('The first of two piers.');
  await dialog().getByRole('button', { name: 'Make it a part' }).click();
  await page.getByRole('link', { name: 'Harbours of the coast' }).waitFor();
  await api.until('the programme knows it', async () => (await api.read(`/v1/projects/${programme}`)).parts?.length === 1);
  await page.setViewportSize({ width: 390, height: 844 });
  await go(`/projects/${programme}`);
  await page.getByText('1 project, 1 under way.').waitFor();
  await page.getByRole('link', { name: 'Northern pier' }).waitFor();
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
  expect(await violationsOn(page)).toEqual([]);
});

test('a need is stated on the page of the one project and promised too late on the page of the other, where it slips', async () => {
  const giver = await api.admitted('Dry quay');
  const needer = await api.admitted('Island ferry');
  const { page, go } = sam;
  await page.setViewportSize({ width: 1280, height: 860 });
  await go(`/projects/${needer}`);
  await page.getByRole('button', { name: 'State a need' }).click();
  await choose('Of which project?', 'Dry quay');
  await dialog().getByLabel('What is needed?').fill('The quay is dry.');
  await dialog().getByLabel('By when?').fill('2098-01-01');
  expect(await violationsOn(page)).toEqual([]);
  await dialog().getByRole('button', { name: 'State it' }).click();
  await page.getByText('Waits for a promise').waitFor();
  await api.until('the other knows it', async () => (await api.read(`/v1/projects/${giver}`)).gives?.length === 1);
  await go(`/projects/${giver}`);
  await page.getByRole('button', { name: 'Answer: The quay is dry.' }).click();
  await dialog().getByLabel('Day').fill('2098-06-01');
  await dialog().getByRole('button', { name: 'Say so' }).click();
  await page.getByText('Slips: promised for').waitFor();
  expect(await violationsOn(page)).toEqual([]);
});
