import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readDate, writeDate } from '#imports/date-text.ts';
import { type MoneyForm, readMoney, writeMoney } from '#imports/money-text.ts';

const millions: MoneyForm = { currency: 'GBP', scale: 'millions', decimal: '.' };
const units: MoneyForm = { currency: 'GBP', scale: 'units', decimal: '.' };

describe('an amount of money in a cell', () => {
  it('an amount of money in a cell comes back to the penny, whatever the scale and the decimal sign', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('units', 'thousands', 'millions'),
        fc.constantFrom('.', ','),
        (minor, scale, decimal) => {
          const form: MoneyForm = { currency: 'GBP', scale, decimal };
          expect(readMoney(writeMoney(minor, form), form)).toEqual({ ok: true, minor });
          expect(readMoney(`£${writeMoney(minor, form)} `, form)).toEqual({ ok: true, minor });
        },
      ),
    );
  });

  it.each([
    ['£12,343.96', 1_234_396_000_000],
    ['£0.07', 7_000_000],
    ['\u00a0£ 278\u00a0', 27_800_000_000],
    ['1 234.5', 123_450_000_000],
    ['£1.2bn', 120_000_000_000],
    ['12.3 million', 1_230_000_000],
    ['GBP 5', 500_000_000],
    ['5 GBP', 500_000_000],
    ['1.10', 110_000_000],
    ['(0.00)', 0],
  ])('the amount %j is read in millions', (text, minor) => {
    expect(readMoney(text, millions)).toEqual({ ok: true, minor });
  });

  it('an amount of money in a cell never passes through a float: 0.29 million and 1.15 pounds are exact', () => {
    expect(readMoney('0.29', millions)).toEqual({ ok: true, minor: 29_000_000 });
    expect(readMoney('1.15', units)).toEqual({ ok: true, minor: 115 });
    expect(readMoney('90071992547409.91', units)).toEqual({ ok: true, minor: Number.MAX_SAFE_INTEGER });
  });

  it('an amount of money in a cell is rounded to the penny when the cell says more, and the note says so', () => {
    expect(readMoney('12.340000000001', millions)).toEqual({
      ...{ ok: true, minor: 1_234_000_000, note: 'rounded to the smallest unit of the currency' },
    });
  });

  it('an amount of money in a cell is taken without the words after it, which are named', () => {
    expect(readMoney('£5.00 (estimate)', units)).toEqual({ ok: true, minor: 500, note: 'ignored "(estimate)"' });
  });

  it.each([
    ['-5.00', 'a negative amount'],
    ['\u22125.00', 'a negative amount'],
    ['(5.00)', 'a negative amount'],
    ['£-5', 'a negative amount'],
    ['5.00-', 'a negative amount'],
    ['£5 - £7', 'a range, not one amount'],
    ['5–7', 'a range, not one amount'],
    ['5 to 7', 'a range, not one amount'],
    ['£5 in 2019', 'more than one number'],
    ['$5', 'in $, not in GBP'],
    ['EUR 5', 'in EUR, not in GBP'],
    ['5%', 'a percentage, not an amount'],
    ['12,34', 'not an amount of money'],
    ['1,234,56', 'not an amount of money'],
    ['1.234.567', 'not an amount of money'],
    ['1e9', 'more than one number'],
    ['0x10', 'more than one number'],
    ['=SUM(A1)', 'not an amount of money'],
    ['c. 5', 'not an amount of money'],
    ['', 'not an amount of money'],
    ['90071992547409.92', 'more money than can be counted'],
    ['9'.repeat(60), 'more digits than an amount can have'],
  ])('the amount %j is refused: %s', (text, reason) => {
    expect(readMoney(text, units)).toEqual({ ok: false, reason });
  });

  it('any text in a cell of money is an amount or a reason', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.stringMatching(/^[-£$ .,()0-9a-zA-Z%–]{0,30}$/)), text => {
        const read = readMoney(text, millions);
        expect(read.ok ? Number.isSafeInteger(read.minor) && read.minor >= 0 : read.reason.length > 0).toBe(true);
      }),
    );
  });
});

describe('a date in a cell', () => {
  const day = fc
    .date({ min: new Date('1970-01-01T00:00:00Z'), max: new Date('2069-12-31T00:00:00Z'), noInvalidDate: true })
    .map(date => date.toISOString().slice(0, 10));

  it('a date in a cell comes back as the same day in every format', () => {
    const formats = ['yyyy-MM-dd', 'dd.MM.yy', 'dd/MM/yyyy', 'M/d/yyyy', 'd MMM yyyy', 'dd-MMM-yy', 'yyyyMMdd'];
    fc.assert(
      fc.property(day, fc.constantFrom(...formats), (date, format) => {
        expect(readDate(writeDate(date, format), { formats: [format], pivot: 70 })).toEqual({ ok: true, date });
      }),
    );
  });

  it('a date in a cell is read by the first format that gives a day of the calendar', () => {
    const form = { formats: ['dd/MM/yyyy', 'MM/dd/yyyy'], pivot: 70 };
    expect(readDate('03/04/2020', form)).toEqual({ ok: true, date: '2020-04-03' });
    expect(readDate('12/31/2020', form)).toEqual({ ok: true, date: '2020-12-31' });
  });

  it('a two-digit year in a cell has its century by the pivot of the mapping', () => {
    expect(readDate('17.03.97', { formats: ['dd.MM.yy'], pivot: 70 })).toEqual({ ok: true, date: '1997-03-17' });
    expect(readDate('31.12.41', { formats: ['dd.MM.yy'], pivot: 70 })).toEqual({ ok: true, date: '2041-12-31' });
  });

  it.each([
    ['2026-12-31 00:00', { ok: true, date: '2026-12-31' }],
    ['2026-12-31T00:00:00.000Z', { ok: true, date: '2026-12-31' }],
    ['\u00a02026-12-31', { ok: true, date: '2026-12-31' }],
    ['2026-12-31 (forecast)', { ok: true, date: '2026-12-31', note: 'ignored "(forecast)"' }],
    ['2026-12-31 or 2027-01-31', { ok: false, reason: 'more than one day, or text that could be another day' }],
    ['2026-02-30', { ok: false, reason: 'no such day in the calendar' }],
    ['2026-13-01', { ok: false, reason: 'no such day in the calendar' }],
    ['December 2026', { ok: false, reason: 'not a date of the form yyyy-MM-dd' }],
    ['2026/27', { ok: false, reason: 'not a date of the form yyyy-MM-dd' }],
    ['46387', { ok: false, reason: 'not a date of the form yyyy-MM-dd' }],
  ])('the date %j is read for what it is certain of', (text, expected) => {
    expect(readDate(text, { formats: ['yyyy-MM-dd'], pivot: 70 })).toEqual(expected);
  });
});

describe('an amount of money in a currency without two decimals', () => {
  it.each([
    ['JPY', 'units', '1,234', 1_234],
    ['JPY', 'millions', '1.5', 1_500_000],
    ['KWD', 'units', '1.234', 1_234],
    ['KWD', 'thousands', '2.5', 2_500_000],
  ] as const)(
    'an amount in %s, counted in %s, is read in the minor units of its currency: %s',
    (currency, scale, text, minor) => {
      expect(readMoney(text, { currency, scale, decimal: '.' })).toEqual({ ok: true, minor });
    },
  );

  it('a fraction of a yen is rounded to the yen, and the note says so', () => {
    const reading = readMoney('1.6', { currency: 'JPY', scale: 'units', decimal: '.' });
    expect(reading).toEqual({ ok: true, minor: 2, note: 'rounded to the smallest unit of the currency' });
  });

  it('an amount comes back as it was written, whatever the currency and the scale', () => {
    fc.assert(
      fc.property(
        fc.nat({ max: Number.MAX_SAFE_INTEGER }),
        fc.constantFrom('JPY', 'KWD', 'CLF'),
        fc.constantFrom('units', 'thousands', 'millions'),
        (minor, currency, scale) => {
          const form: MoneyForm = { currency, scale, decimal: '.' };
          expect(readMoney(writeMoney(minor, form), form)).toEqual({ ok: true, minor });
        },
      ),
    );
  });
});
