/** Money by the decimals of its currency: none for yen, two for pounds, three for dinars; exact at every size. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { exponentOf, formatMinor, majorExact, majorNumber, nearestMinor, toMajor, toMinor } from '#domain/values/currency.ts';
import { compare, exact } from '#domain/values/exact.ts';
import { currencySchema, storedCurrencySchema } from '#domain/values/money.ts';

const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, ' ');
const currencies = fc.constantFrom('JPY', 'GBP', 'KWD', 'CLF');

describe('the decimals of a currency', () => {
  test.each([
    ['JPY', 0],
    ['ISK', 0],
    ['GBP', 2],
    ['HUF', 2],
    ['MGA', 2],
    ['KWD', 3],
    ['IQD', 3],
    ['CLF', 4],
  ])('%s has %i decimals, as ISO 4217 says', (currency, decimals) => {
    expect(exponentOf(currency)).toBe(decimals);
  });

  test('an office that was founded with an unknown code still counts in hundredths', () => {
    expect(exponentOf('ZZZ')).toBe(2);
    expect(storedCurrencySchema.parse('ZZZ')).toBe('ZZZ');
  });

  test.each(['ZZZ', 'XXX', 'XAU', 'gbp', 'EURO', ''])(
    'a new office cannot count in %j, which is no currency of ISO 4217',
    code => {
      expect(currencySchema.safeParse(code).success).toBe(false);
    },
  );

  test('a code that ISO 4217 does not know is refused with what to do instead', () => {
    expect(currencySchema.safeParse('ZZZ').error?.issues.map(issue => issue.message)).toEqual([
      'ISO 4217 knows no currency with this code; take one such as GBP, EUR or JPY',
    ]);
    for (const code of ['GBP', 'JPY', 'KWD', 'CLF']) expect(currencySchema.parse(code)).toBe(code);
  });
});

describe('minor and major units', () => {
  test.each([
    [123_456, 'GBP', '1234.56'],
    [123_456, 'JPY', '123456'],
    [123_456, 'KWD', '123.456'],
    [7, 'GBP', '0.07'],
    [7, 'KWD', '0.007'],
    [0, 'JPY', '0'],
    [-5, 'GBP', '-0.05'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '90071992547409.91'],
  ] as const)('%i minor units in %s are %s', (minor, currency, major) => {
    expect(toMajor(minor, currency)).toBe(major);
    expect(toMinor(major, currency)).toBe(minor);
  });

  test('every amount comes back from its decimals as it was, in a currency of any number of decimals', () => {
    fc.assert(
      fc.property(fc.maxSafeInteger(), currencies, (minor, currency) => {
        expect(toMinor(toMajor(minor, currency), currency)).toBe(minor === 0 ? 0 : minor);
        expect(compare(majorExact(minor, currency), exact(BigInt(minor)))).toBe(
          exponentOf(currency) === 0 ? 0 : -Math.sign(minor) || 0,
        );
      }),
    );
  });

  test.each([
    ['1.5', 'JPY'],
    ['1.005', 'GBP'],
    ['0.0001', 'KWD'],
    ['90071992547409.92', 'GBP'],
    ['1e3', 'GBP'],
    ['1,000', 'GBP'],
    ['.5', 'GBP'],
    ['', 'GBP'],
  ])('%j is no amount in %s: nothing is rounded or guessed', (text, currency) => {
    expect(toMinor(text, currency)).toBeUndefined();
  });

  test('decimals that say nothing are taken: 1.500 pounds are 150 pence, and 2.0 yen are 2 yen', () => {
    expect([toMinor('1.500', 'GBP'), toMinor('2.0', 'JPY')]).toEqual([150, 2]);
  });

  test('a chart draws major units and reads its marks back as the nearest amount', () => {
    expect([majorNumber(123_456, 'KWD'), majorNumber(500, 'JPY')]).toEqual([123.456, 500]);
    expect([nearestMinor(12.345, 'KWD'), nearestMinor(12.5, 'GBP'), nearestMinor(99.6, 'JPY')]).toEqual([12_345, 1_250, 100]);
  });
});

describe('amounts for readers', () => {
  test.each([
    [123_456, 'GBP', '£1,234.56'],
    [123_400, 'GBP', '£1,234'],
    [123_450, 'GBP', '£1,234.50'],
    [123_456, 'JPY', 'JP¥123,456'],
    [123_456, 'KWD', 'KWD 123.456'],
    [123_000, 'KWD', 'KWD 123'],
    [Number.MAX_SAFE_INTEGER, 'GBP', '£90,071,992,547,409.91'],
  ] as const)('%i minor units in %s read %s', (minor, currency, shown) => {
    expect(plain(formatMinor(minor, currency, { locale: 'en-GB' }))).toBe(shown);
  });

  test('a short amount has three digits, counted in the decimals of its currency', () => {
    const short = (minor: number, currency: string) => plain(formatMinor(minor, currency, { locale: 'en-GB', short: true }));
    expect([short(123_456_789, 'GBP'), short(123_456_789, 'JPY'), short(123_456_789, 'KWD')]).toEqual([
      '£1.23m',
      'JP¥123m',
      'KWD 123k',
    ]);
  });
});
