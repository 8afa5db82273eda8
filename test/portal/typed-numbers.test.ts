/** How the portal reads, shows and words numbers in the locale of the reader. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readTyped } from '#domain/values/typed-number.ts';
import { numberIn, typedIn, unread } from '../../portal/src/shared/forms/field-values.ts';
import { amountInWords, faultMessage, numberFormat, shownNumber } from '../../portal/src/shared/forms/typed-numbers.ts';

const locales = [
  'en-GB',
  'en-IN',
  'de-DE',
  'de-CH',
  'fr-FR',
  'es-ES',
  'pl-PL',
  'pt-BR',
  'sv-SE',
  'ar-EG',
  'fa-IR',
  'hi-IN',
  'ja-JP',
];

describe('numbers in the locale of the reader', () => {
  it.each(locales)('every number that the portal shows in %s is read again as the same number', locale => {
    const format = numberFormat({ decimals: 6, min: -1e9 }, locale);
    for (const number of ['0', '7', '-5', '999', '1000', '1234.5', '0.29', '12345', '1250000', '-1250000.123456', '90071992547'])
      expect(readTyped(shownNumber(number, true, locale), format), number).toEqual({ kind: 'number', text: number });
  });

  it.each([
    ['en-GB', 'GBP', '1250000', '£1.25 million'],
    ['en-GB', 'GBP', '1234567.89', 'about £1.23 million'],
    ['en-GB', 'GBP', '950.5', '£950.50'],
    ['de-DE', 'EUR', '1250000', '1,25 Millionen €'],
    ['fr-FR', 'EUR', '2000000000', '2 milliards €'],
    ['ja-JP', 'JPY', '12500000', '￥1250万'],
    ['en-GB', 'JPY', '12.5', ''],
  ])('in %s, in %s, the amount %s is said in words as “%s”', (locale, currency, major, words) => {
    expect(amountInWords(major, currency, locale).replaceAll(/[\u00a0\u202f]/g, ' ')).toBe(words);
  });

  it('every number of the portal is typed into the one field that reads it so, and into none that guesses', () => {
    const folder = join(import.meta.dirname, '../../portal/src');
    const pages = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(file => file.endsWith('.tsx'));
    const guessing = pages.filter(file =>
      /\bNumberInput\b|<\w*Input[^>]*type="number"/.test(readFileSync(join(folder, file), 'utf8')),
    );
    expect(pages.length).toBeGreaterThan(50);
    expect(guessing).toEqual([]);
  });

  it('what was typed and is no number stays as it was typed, and is never taken for a number', () => {
    expect(typedIn(unread('1,25'))).toBe('1,25');
    expect(numberIn(unread('12'))).toBeNaN();
    expect(typedIn('12')).toBeUndefined();
  });

  it('the message about a number that cannot be taken says what to type instead', () => {
    expect(faultMessage('too-large', { decimals: 0, max: 100 })).toBe('At most 100.');
    expect(faultMessage('too-small', { decimals: 0, min: 0 })).toBe('At least 0.');
    expect(faultMessage('too-many-decimals', { decimals: 0 })).toBe('A whole number, please.');
    expect(faultMessage('too-many-decimals', { decimals: 2 })).toBe('At most 2 decimals.');
    expect(faultMessage('no-number', { decimals: 0, max: 2200 }, false)).toBe('Type a number, such as 2200.');
  });
});
