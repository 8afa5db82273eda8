/** Days and amounts as readers see them, and as files hold them. */
import { afterEach, expect, test } from 'vitest';
import { day, dayOf, moneyInFile } from '../../portal/src/shared/format.ts';

const zone = process.env.TZ;
afterEach(() => {
  if (zone === undefined) delete process.env.TZ;
  else process.env.TZ = zone;
});

test('a calendar day is shown as that day, wherever the reader is', () => {
  expect(day('2026-11-07')).toMatch(/7/);
  expect(day(undefined)).toBe('not stated');
});

test('a deadline at the end of a day is shown as the day that it ends', () => {
  expect(day('2026-11-07T23:59:59.999Z')).toBe(day('2026-11-07'));
});

test.each(['Europe/Berlin', 'Pacific/Auckland', 'America/New_York', 'UTC'])(
  'what is due by the end of a day is due on that day for readers in %s, as in the mails that they get',
  place => {
    process.env.TZ = place;
    expect(dayOf('2027-03-31T23:59:59.999Z')).toBe(day('2027-03-31'));
  },
);

test('an instant within a day is shown as the day that it is where the reader is', () => {
  process.env.TZ = 'Pacific/Auckland';
  expect(dayOf('2027-03-31T20:00:00.000Z')).toBe(day('2027-04-01'));
});

test.each([
  { currency: 'EUR', amount: 1250.5 },
  { currency: 'JPY', amount: 125_050 },
  { currency: 'BHD', amount: 125.05 },
])('an amount of $currency in a file is in its major unit, however many decimals that has', ({ currency, amount }) => {
  expect(moneyInFile(125_050, currency)).toBe(amount);
  expect(moneyInFile(undefined, currency)).toBeUndefined();
});
