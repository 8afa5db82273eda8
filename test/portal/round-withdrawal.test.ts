import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { takeBrief } from './document.ts';
import { overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

/** A sponsor takes a request back: alone before the first ballot, afterwards with the agreement of the chair. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let sam: Visitor;
let clara: Visitor;
let project: string;
let review: string;

const because = { outcome: 'recycle', reason: 'The plan has no float.' };

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  await api.model({ gate: { rule: { quorum: 4 } } });
  project = await api.admitted('Harbour cranes');
  sam = await portal.as('Sam Okafor');
  clara = await portal.as('Clara Boateng', 'phone');
}, 120_000);
afterAll(() => portal.end());

/** Writes a reason into the open dialog and sends it, by keyboard. */
async function give({ page }: Visitor, label: string, reason: string, act: string): Promise<void> {
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(label).focus();
  await page.keyboard.type(reason);
  await dialog.getByRole('button', { name: act }).focus();
  await page.keyboard.press('Enter');
  await dialog.waitFor({ state: 'detached' });
}

it('before the first ballot the sponsor withdraws the request alone, with a reason that stays on the round', async () => {
  review = await api.round(project);
  const { page, go, offences } = sam;
  await go(`/reviews/${review}`);
  await page.getByText('As long as nobody has voted').waitFor();
  await page.getByRole('button', { name: 'Withdraw the request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Withdraw this request?' });
  await dialog.getByText('the round ends at once without a decision').waitFor();
  await dialog.getByRole('button', { name: 'Withdraw it' }).click();
  await dialog.getByText('Say why: your reason is kept for ever').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  await give(sam, 'Why do you withdraw it?', 'The supplier has withdrawn its offer.', 'Withdraw it');
  await page.getByText('This round is over: Withdrawn').waitFor();
  await page.getByText('Sam Okafor withdrew the request: The supplier has withdrawn its offer.').waitFor();
  expect(await page.getByRole('button', { name: 'Withdraw the request' }).count()).toBe(0);
  expect((await api.read(`/v1/reviews/${review}`)).outcome).toMatchObject({ kind: 'withdrawn', by: 'sponsor' });
  expect(offences.splice(0)).toEqual([]);
});

it('after the first ballot the withdrawal waits, and the page says for whom to the sponsor, the board and the project', async () => {
  await api.until('nothing is open', async () => (await api.read(`/v1/projects/${project}`)).open === undefined);
  await api.send('sponsor', `/v1/projects/${project}/reviews`, {});
  review = await api.round(project);
  await api.ballot('chair', review, because);
  const { page, go, offences } = sam;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Ask to withdraw the request' }).click();
  const dialog = page.getByRole('dialog', { name: 'Ask to withdraw this request?' });
  await dialog.getByText('the chair (Clara Boateng) is asked by mail to agree').waitFor();
  await give(sam, 'Why do you withdraw it?', 'The tide tables were wrong.', 'Ask the chair to agree');
  const waits = page.getByRole('status').filter({ hasText: 'A withdrawal of this request waits for an answer' });
  await waits.getByText('The tide tables were wrong.').waitFor();
  await waits.getByText('Clara Boateng is asked to agree. Until then the round goes on').waitFor();
  expect(await waits.getByRole('button').count()).toBe(0);
  await go(`/projects/${project}`);
  await page.getByText('Sam Okafor asks to withdraw the request; Clara Boateng is asked to agree.').waitFor();
  expect(offences.splice(0)).toEqual([]);
});

it('the chair who has voted finds the withdrawal in the inbox, and says no with a reason that the sponsor reads', async () => {
  const { page, go, offences } = clara;
  await go('/inbox');
  await page.getByText('A withdrawal waits for an answer').waitFor();
  await page.getByRole('link', { name: 'Harbour cranes' }).click();
  await page.getByRole('button', { name: 'Answer the withdrawal' }).click();
  const dialog = page.getByRole('dialog', { name: 'Shall the request be withdrawn?' });
  const answer = dialog.getByRole('button', { name: 'Give this answer' });
  await answer.click();
  await dialog.getByText('Choose one of the two.').waitFor();
  await dialog.getByRole('radio', { name: 'The round goes on' }).check();
  await answer.click();
  await dialog.getByText('Say why the round goes on').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(await overflowOf(page)).toBeLessThanOrEqual(0);
  await give(clara, 'Why does it go on?', 'We are nearly done.', 'Give this answer');
  await page.getByText('The round goes on: a withdrawal was not agreed to').waitFor();
  expect(offences.splice(0)).toEqual([]);
  await sam.go(`/reviews/${review}`);
  await sam.page.getByText('Clara Boateng said no').waitFor();
  await sam.page.getByText('We are nearly done.').waitFor();
  const brief = await takeBrief(sam.page, /decision brief/i);
  expect(['The tide tables were wrong.', 'We are nearly done.'].filter(text => !brief.says(text))).toEqual([]);
});

it('the chair agrees to a withdrawal and the round ends without a decision, in the name of who asked', async () => {
  await api.send('manager', `/v1/reviews/${review}/withdrawal`, { reason: 'The pier is closed.' });
  const { page, go, offences } = clara;
  await go(`/reviews/${review}`);
  await page.getByRole('button', { name: 'Answer the withdrawal' }).click();
  await page.getByRole('radio', { name: 'I agree' }).check();
  await page.getByRole('button', { name: 'Give this answer' }).click();
  await page.getByText('This round is over: Withdrawn').waitFor();
  await page.getByText('Mina Kovac withdrew the request: The pier is closed.').waitFor();
  await page.getByText('Clara Boateng agreed for the board.').waitFor();
  expect(await violationsOn(page)).toEqual([]);
  expect(offences.splice(0)).toEqual([]);
  await sam.go(`/projects/${project}`);
  await sam.page.getByRole('button', { name: 'Show the history' }).click();
  await sam.page.getByText('Mina Kovac withdrew the request for Plan gate: The pier is closed.').waitFor();
});
