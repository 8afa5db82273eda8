import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** Questions of a board to the project while it decides, and their answers, by keyboard and on a phone. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let hugo: Visitor;
let mina: Visitor;
let project: string;
let review: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 5 } } });
  project = await api.admitted('Harbour cranes');
  review = await api.round(project);
  hugo = await portal.as('Hugo Marin');
  mina = await portal.as('Mina Kovac', 'phone');
}, 120_000);
afterAll(() => portal.end());

const section = ({ page }: Visitor) => page.getByRole('region', { name: 'Questions of the board' });
const questions = async () => (await api.read(`/v1/reviews/${review}`)).questions;

it('a member of the board asks a question by keyboard; nothing is sent before it is written, and a click beside the dialog loses nothing', async () => {
  const { page, go } = hugo;
  await go(`/reviews/${review}`);
  await section(hugo).getByText('The board has asked nothing yet.').waitFor();
  await page.getByRole('button', { name: 'Ask a question' }).focus();
  await page.keyboard.press('Enter');
  const dialog = page.getByRole('dialog', { name: 'Ask the people of the project?' });
  await dialog.getByText('are told by mail').waitFor();
  await dialog.getByRole('button', { name: 'Ask', exact: true }).focus();
  await page.keyboard.press('Enter');
  await dialog.getByText('Write your question.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await questions()).toEqual([]);
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.type('Is the licence for the second site in the cost');
  await page.mouse.click(5, 400);
  await page.keyboard.type('?');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
  await section(hugo).getByText('Is the licence for the second site in the cost?').waitFor();
  await section(hugo).getByText('Hugo Marin asked,').waitFor();
  await section(hugo).getByText('Waits for an answer').waitFor();
  expect(hugo.offences.splice(0)).toEqual([]);
});

it('the inbox card and the page of the project say that a question waits, and the project is led to it', async () => {
  const grace = await portal.as('Grace Lindqvist');
  await grace.page.getByText('A question is not answered yet').waitFor();
  await mina.go(`/projects/${project}`);
  await mina.page.getByText('A question of the board waits for an answer.').waitFor();
  expect(await overflowOf(mina.page)).toBeLessThanOrEqual(0);
  await mina.page.getByRole('link', { name: 'Open the review and answer' }).click();
  await section(mina).getByText('Waits for an answer').waitFor();
  expect(await mina.page.getByRole('button', { name: 'Ask a question' }).count()).toBe(0);
  expect([grace.offences, mina.offences.splice(0)]).toEqual([[], []]);
  await grace.context.close();
});

it('the project manager answers on a phone with a file, and the board reads both beside the pack, which stays the same', async () => {
  const before = (await api.read(`/v1/reviews/${review}`)).pack;
  const { page } = mina;
  await page.getByRole('button', { name: /^Answer: Is the licence/ }).click();
  const dialog = page.getByRole('dialog', { name: 'Answer the board?' });
  const send = dialog.getByRole('button', { name: 'Send the answer' });
  await send.click();
  await dialog.getByText('Fill this in.').waitFor();
  await dialog.getByLabel('Your answer').fill('Yes, in the third year.\nThe sheet shows it.');
  const file = page.locator('input[type=file]');
  await file.setInputFiles({ name: 'run.exe', mimeType: 'application/x-msdownload', buffer: Buffer.from('MZ') });
  await dialog.getByText('Files of this kind are not taken.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await send.click();
  expect((await questions())[0].answer).toBeUndefined();
  await file.setInputFiles({ name: 'costs.csv', mimeType: 'text/csv', buffer: Buffer.from('year,cost\n2029,12\n') });
  await send.click();
  await dialog.waitFor({ state: 'detached' });
  await section(mina).getByText('Mina Kovac answered,').waitFor();
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  expect(mina.offences.splice(0)).toEqual([]);

  await hugo.go(`/reviews/${review}`);
  await section(hugo).getByText('Not part of the pack').waitFor();
  await section(hugo).getByText('Yes, in the third year.').waitFor();
  const [download] = await Promise.all([
    hugo.page.waitForEvent('download'),
    hugo.page.getByRole('button', { name: 'Download the file of the answer to Is the licence' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('costs.csv');
  expect((await api.read(`/v1/reviews/${review}`)).pack).toEqual(before);
  expect(hugo.offences.splice(0)).toEqual([]);
});

it('the decision brief holds question and answer, and says that they are not part of the pack', async () => {
  await hugo.go(`/reviews/${review}`);
  const brief = await takeBrief(hugo.page, /decision brief/i);
  const said = [
    'Questions of the board',
    'Is the licence for the second site in the cost?',
    'Yes, in the third year.',
    'Mina Kovac',
  ];
  expect([...said, 'are not part of the pack'].filter(text => !brief.says(text))).toEqual([]);
});

it('an answer that comes second is refused with the reason, and what was typed is kept', async () => {
  await api.send('gatekeeper-1', `/v1/reviews/${review}/questions`, { text: 'Who runs it?' });
  const { page, go } = mina;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Answer: Who runs it?' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('Your answer').fill('The harbour.');
  await api.send('sponsor', `/v1/reviews/${review}/questions/q2/answer`, { text: 'The port authority.' });
  await dialog.getByRole('button', { name: 'Send the answer' }).click();
  await dialog.getByText('This question is answered').waitFor();
  expect(await dialog.getByLabel('Your answer').inputValue()).toBe('The harbour.');
});
