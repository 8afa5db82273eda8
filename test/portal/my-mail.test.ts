/** Setting when mail comes: each person on a phone, and the PMO for everybody who has set nothing. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { expectPicture } from '../support/pictures.ts';
import { holds } from './holds.ts';
import { type Portal, startPortal, type Visitor } from './portal.ts';

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

describe('the mail of everybody in the office', () => {
  it('the PMO sets the first request of a day at once and news once a week; a time that is none, one too late and a missing reason are said at their fields', async () => {
    const priya = await portal.as('Priya Nair');
    const { page } = priya;
    const time = page.getByLabel('Time of that day');
    const save = () => page.getByRole('button', { name: 'Save how mail comes' }).click();
    await priya.go('/admin/mail');
    expect(await page.getByLabel('How requests come').inputValue()).toBe('at-once');
    await page.getByLabel('How requests come').selectOption('The first of a day at once, others with the next mail of the day');
    await page.getByLabel(/^News come as one mail a week/).check();
    await page.getByLabel('Day of the week').selectOption('Tuesday');
    await time.fill('25:00');
    await save();
    await page.getByText('Time of that day: “25:00” says no time of day. Type it such as 14:30.').waitFor();
    expect(await time.getAttribute('aria-invalid')).toBe('true');
    await page.getByText('Say why: the history of the office keeps it.').waitFor();
    await page.getByLabel('Why is this changed?').fill('Fewer mails are read more.');
    await time.fill('23:30');
    await save();
    await page.getByText('so that it has an hour; choose an earlier hour').first().waitFor();
    expect(await time.getAttribute('aria-invalid')).toBe('true');
    priya.offences.splice(0);
    await time.fill('09:30');
    await save();
    await page.getByText('Saved.').waitFor();
    const { body } = await portal.send('pmo', { method: 'GET', path: '/v1/offices/demo/mail-preferences' });
    const office = { requests: 'first-of-day', weekly: { day: 2, at: '09:30' } };
    expect(body).toMatchObject({ inForce: { office } });
  });

  it('whoever has set nothing reads on the own page what the office has set, and it stands there as chosen', async () => {
    const mina = await portal.as('Mina Kovac', 'phone');
    const { page } = mina;
    await mina.go('/my-mail');
    await page.getByText('You have set nothing yet').waitFor();
    await page.getByText('The office has set once a week for everybody, Tuesday at 09:30').waitFor();
    expect(await page.getByLabel(/^News come as one mail a week/).isChecked()).toBe(true);
    expect(await page.getByLabel('Day of the week').inputValue()).toBe('2');
    const requests = page.getByLabel('How requests come');
    expect(await requests.inputValue()).toBe('as-office');
    expect(await requests.locator('option').first().textContent()).toBe(
      'As the office has set it: The first of a day at once, others with the next mail of the day',
    );
    await holds(mina);
  });

  it('what a person has set before stays, whatever the office sets for everybody', async () => {
    const { page } = sam;
    await sam.go('/my-mail');
    await page.getByText('The office has set once a week for everybody, Tuesday at 09:30').waitFor();
    expect(await page.getByLabel('How requests come').inputValue()).toBe('together');
    expect(await page.getByLabel('Day of the week').inputValue()).toBe('1');
    expect(await page.getByLabel('Time of that day').inputValue()).toBe('10:15');
  });
});
