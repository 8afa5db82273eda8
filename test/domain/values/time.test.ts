/** P14, P15: arithmetic with the first and last days that can be written. */
import { expect, test } from 'vitest';
import { dayAt, dayEndsAt, dayStartsAt, instantOn } from '#domain/office/calendar/working-days.ts';
import { addDays, addMonths, daysAfter, instantSchema, storedInstantSchema, toInstant } from '#domain/values/time.ts';

const days = ['0000-01-01', '0026-03-01', '1000-01-01', '9999-12-31'];
const zones = ['UTC', 'Europe/Berlin', 'America/Los_Angeles', 'Pacific/Kiritimati', 'Nowhere/Else'];

test('P14: the years that days may be of are kept by all arithmetic, so that text order stays time order', () => {
  expect(daysAfter('9999-12-31', 1)).toBe('9999-12-31');
  expect(daysAfter('0000-01-01', -1)).toBe('0000-01-01');
  expect([addMonths('9999-12-31', 3), addMonths('0000-01-31', -1)]).toEqual(['9999-12-31', '0000-01-01']);
  expect(addDays('9999-12-31T12:00:00.000Z', 365_000_000)).toBe('9999-12-31T23:59:59.999Z');
  expect(() => toInstant(Number.NaN)).toThrow(RangeError);
});

test('a month after a day of the first century is one of that century', () => {
  expect([addMonths('0026-01-31', 1), addMonths('0099-12-31', 2)]).toEqual(['0026-02-28', '0100-02-28']);
});

test('P15: an instant that its zone takes out of the years 0000 to 9999 is refused, and what is none is said once', () => {
  for (const text of ['9999-12-31T23:59:59-23:59', '0000-01-01T00:00:00+23:59', 'never'])
    expect(instantSchema.safeParse(text).error?.issues).toHaveLength(1);
  expect(instantSchema.parse('9999-12-31T23:59:59-00:00')).toBe('9999-12-31T23:59:59.000Z');
});

test.each(zones)('P15: each day that a request may name begins and ends in %s, the end after the beginning', zone => {
  const calendar = { zone, workingDays: [1, 2, 3, 4, 5], holidays: [] };
  for (const day of days) {
    const [starts, noon, ends] = [dayStartsAt(calendar, day), instantOn(calendar, day, '12:00'), dayEndsAt(calendar, day)];
    expect([starts, noon, ends].map(instant => storedInstantSchema.safeParse(instant).success)).toEqual([true, true, true]);
    expect([starts < noon, noon < ends]).toEqual([true, true]);
  }
  expect(dayAt(calendar, instantOn(calendar, '0026-03-01', '12:00'))).toBe('0026-03-01');
});
