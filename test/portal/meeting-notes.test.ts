import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { addDays, dateOf, toInstant } from '#domain/values/time.ts';
import { type ApiDriver, apiDriverAt } from './api-driver.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';
import { wellShown } from './well-shown.ts';

/** Two people take the notes of a meeting: neither writes over what the other has written without having read it. */

vi.setConfig({ testTimeout: 120_000 });

let portal: Portal;
let api: ApiDriver;
let chair: Visitor;
let meeting: string;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  api = apiDriverAt(portal);
  const when = { day: dateOf(addDays(toInstant(Date.now()), 14)), time: '14:30' };
  const planned = await api.send('pmo', '/v1/meetings', {
    ...{ office: 'demo', board: 'portfolio-board', name: 'Portfolio Board, spring', ...when },
  });
  meeting = planned.id;
  await api.send('pmo', `/v1/meetings/${meeting}/items`, { free: [{ title: 'Any other business' }] });
  await api.send('pmo', `/v1/meetings/${meeting}/open`, {});
  chair = await portal.withToken('chair');
}, 180_000);
afterAll(() => portal.end());

const item = async () => (await api.read(`/v1/meetings/${meeting}`)).agenda[0];
const notes = async (note: string) => api.send('pmo', `/v1/meetings/${meeting}/items/${(await item()).id}/discuss`, { note });
const until = (note: string) => api.until(note, async () => (await item()).discussed?.note === note);

it('a note that somebody else was quicker with is shown, and both stand there once they are put together', async () => {
  const { page, go } = chair;
  await go(`/meetings/${meeting}`);
  await page.getByRole('button', { name: 'Note' }).click();
  await page.getByLabel('What was said').fill('The budget is enough.');
  await notes('The second offer is missing.');
  await page.getByRole('button', { name: 'It was discussed' }).click();
  const alert = page.getByRole('alert').filter({ hasText: 'Priya Nair has changed this note meanwhile' });
  await alert.getByText('The second offer is missing.').waitFor();
  expect(await page.getByRole('button', { name: 'It was discussed' }).isDisabled()).toBe(true);
  chair.offences.splice(0);
  await wellShown(chair, 'note-overtaken');
  await alert.getByRole('button', { name: 'Put both together' }).click();
  expect(await page.getByLabel('What was said').inputValue()).toBe('The second offer is missing.\n\nThe budget is enough.');
  await page.getByRole('button', { name: 'It was discussed' }).click();
  await until('The second offer is missing.\n\nThe budget is enough.');
});

it('what both notes began with stands there once, and one that was read may be replaced', async () => {
  const { page, go, offences } = chair;
  await go(`/meetings/${meeting}`);
  await notes('The second offer is missing.');
  await page.getByText('The second offer is missing.', { exact: true }).waitFor();
  await page.getByRole('button', { name: 'Change the note' }).click();
  await page.getByLabel('What was said').fill('The second offer is missing. It comes on Friday.');
  await notes('The second offer is missing. Grace asks for it.');
  const alert = page.getByRole('alert').filter({ hasText: 'Priya Nair has changed this note meanwhile' });
  await alert.getByRole('button', { name: 'Put both together' }).click();
  expect(await page.getByLabel('What was said').inputValue()).toBe(
    'The second offer is missing. Grace asks for it.\n\nIt comes on Friday.',
  );
  await notes('Nothing was said.');
  await alert.getByRole('button', { name: 'Replace it with what I wrote' }).click();
  await page.getByRole('button', { name: 'It was discussed' }).click();
  await until('The second offer is missing. Grace asks for it.\n\nIt comes on Friday.');
  expect(offences.splice(0)).toEqual([]);
});
