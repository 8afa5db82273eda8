/** Calendar and feeds in the portal: an address is made, read once, replaced and withdrawn; on a phone, too. */
import { readFile } from 'node:fs/promises';
import ICAL from 'ical.js';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { cutOffOn, overflowOf, type Portal, startPortal, type Visitor, violationsOn } from './portal.ts';

let portal: Portal;
let grace: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  grace = await portal.as('Grace Lindqvist');
}, 120_000);
afterAll(() => portal?.end());

const pictures = process.env.TOLLGATE_SHOTS;
async function picture({ page }: Visitor, name: string): Promise<void> {
  if (pictures) await page.screenshot({ path: `${pictures}/${name}.png`, fullPage: true });
}

async function addressShown(): Promise<string> {
  const dialog = grace.page.getByRole('dialog');
  await dialog.getByText('Copy it now').waitFor();
  const address = await dialog.getByLabel('Address', { exact: true }).inputValue();
  expect(await violationsOn(grace.page)).toEqual([]);
  await picture(grace, 'feeds-address');
  await dialog.getByRole('button', { name: 'I have copied it' }).click();
  return address;
}

it('a member makes a calendar address that a calendar reads, replaces it after a question and withdraws it', async () => {
  const { page, go, offences } = grace;
  await go('/feeds');
  const card = page.getByRole('listitem').filter({ hasText: 'Your calendar' });
  await card.getByRole('button', { name: 'Make an address: Your calendar' }).click();
  const first = await addressShown();
  const calendar = await fetch(first);
  expect(new ICAL.Component(ICAL.parse(await calendar.text())).getFirstPropertyValue('method')).toBe('PUBLISH');
  await card.getByText(/There is an address since/).waitFor();
  await card.getByRole('button', { name: 'Make another address: Your calendar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Make another', exact: true }).click();
  const second = await addressShown();
  expect([(await fetch(first)).status, (await fetch(second)).status]).toEqual([404, 200]);
  await card.getByRole('button', { name: 'Withdraw: Your calendar' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Withdraw it' }).click();
  await card.getByText('There is no address.').waitFor();
  expect((await fetch(second)).status).toBe(404);
  await picture(grace, 'feeds');
  expect(offences.splice(0)).toEqual([]);
});

it('a whole list is taken away as CSV from the same page; what waits for anybody is offered to those alone who may see it', async () => {
  const { page, go, offences } = grace;
  await go('/feeds');
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Meetings as CSV' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('meetings-demo.csv');
  expect(await readFile(await download.path(), 'utf8')).toMatch(/^\ufeff?id,board,name,status,startsAt/);
  expect(await page.getByRole('button', { name: 'What waits for anybody as CSV' }).count()).toBe(0);
  expect(offences.splice(0)).toEqual([]);
});

it('on a phone the page of calendar and feeds fits, and the history of the office says who made an address', async () => {
  const phone = await portal.as('Grace Lindqvist', 'phone');
  await phone.go('/feeds');
  expect(await overflowOf(phone.page)).toBeLessThanOrEqual(0);
  expect(await cutOffOn(phone.page)).toEqual([]);
  expect(await violationsOn(phone.page)).toEqual([]);
  await picture(phone, 'feeds-phone');
  const ada = await portal.as('Ada Moreau');
  await ada.go('/admin/history');
  await ada.page.getByText(/Grace Lindqvist.* withdrew the secret address of the own calendar\./).waitFor();
});
