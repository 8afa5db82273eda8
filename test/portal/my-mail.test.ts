import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectPicture } from '../support/pictures.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

/** Setting when mail comes, on a phone. */

let portal: Portal;
let sam: Visitor;

beforeAll(async () => {
  portal = await startPortal({ seeded: false });
  sam = await portal.as('Sam Okafor', 'phone');
}, 120_000);
afterAll(() => portal.end());

const stored = async () =>
  (await portal.send('sponsor', { method: 'GET', path: '/v1/offices/demo/mail-preferences' })).body as Record<string, unknown>;

describe('the own mail', () => {
  it('a sponsor on a phone finds mail coming as the office works, and sets hours, days, a weekly mail and the news to leave off', async () => {
    const { page } = sam;
    await sam.go('/my-mail');
    await page.getByText('You have set nothing yet').waitFor();
    expect(await page.getByLabel('From this time of day').inputValue()).toBe('08:00');
    await page.getByLabel('From this time of day').fill('09:00');
    await page.getByLabel('Friday').uncheck();
    await page.getByRole('combobox', { name: 'Time zone' }).fill('Europe/Lisbon');
    await page.getByLabel('Quiet from').fill('19:00');
    await page.getByLabel('Quiet until').fill('07:30');
    await page.getByLabel(/^News come as one mail a week/).check();
    await page.getByLabel('Day of the week').selectOption('Monday');
    await page.getByLabel('Time of that day').fill('10:15');
    await page.getByLabel('Calls, assessments, selections and weights').uncheck();
    await page.getByLabel('How requests come').selectOption('What I am asked within four hours as one mail');
    await holds(sam);
    await expectPicture(page, 'my-mail-phone', { fullPage: true });
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved. It counts in all your offices.').waitFor();
    expect(await stored()).toMatchObject({
      ...{ at: '09:00', days: [1, 2, 3, 4], zone: 'Europe/Lisbon', without: ['choosing'] },
      ...{ quiet: { from: '19:00', until: '07:30' }, weekly: { day: 1, at: '10:15' }, requests: 'together' },
    });
    await sam.go('/my-mail');
    await page.getByText(/^You set this /).waitFor();
    expect(await page.getByLabel('Quiet from').inputValue()).toBe('19:00');
    expect(await page.getByLabel('How requests come').inputValue()).toBe('together');
  });

  it('an hour that lies in the quiet hours is refused at its field, and what was set before stays', async () => {
    const { page } = sam;
    await page.getByLabel('From this time of day').fill('18:30');
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Less than an hour lies between 18:30 and the hours without mail').first().waitFor();
    expect(await page.getByLabel('From this time of day').getAttribute('aria-invalid')).toBe('true');
    expect(await stored()).toMatchObject({ at: '09:00' });
    sam.offences.splice(0);
  });
});
