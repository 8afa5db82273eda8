/** Numbers as people type them: read by the reader's own separators, asked where two readings are possible, never guessed. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { type NumberFormat, readTyped } from '#domain/values/typed-number.ts';

const english: NumberFormat = { decimal: '.', group: ',', decimals: 2, min: 0 };
const german: NumberFormat = { decimal: ',', group: '.', decimals: 2, min: 0 };
const french: NumberFormat = { decimal: ',', group: '\u202f', decimals: 2, min: 0 };
const number = (text: string) => ({ kind: 'number', text });
const ask = (...options: string[]) => ({ kind: 'ask', options });
const fault = (what: string) => ({ kind: 'fault', fault: what });

describe('an amount of money as it is typed', () => {
  test.each([
    ['1,250,000', english, number('1250000')],
    ['1.250.000', german, number('1250000')],
    ['1\u202f250\u202f000,50', french, number('1250000.50')],
    ['1 250 000.5', english, number('1250000.5')],
    ["1'250'000", english, number('1250000')],
    ['12,34,56,789', english, number('123456789')],
    ['1250000', english, number('1250000')],
    ['007', english, number('7')],
    ['2e6', english, number('2000000')],
    ['1.25e6', german, number('1250000')],
    ['+5', english, number('5')],
    ['1,250.75', english, number('1250.75')],
    ['1.250,75', german, number('1250.75')],
    ['١٢٥٠', english, number('1250')],
    ['12.50', english, number('12.50')],
    ['3.100', { ...english, decimals: 3 }, number('3.100')],
    ['1250000.500', english, number('1250000.500')],
  ])('“%s” is read by the separators of the reader', (typed, format, expected) => {
    expect(readTyped(typed, format)).toEqual(expected);
  });

  test.each([
    ['1.250.000', english, ask('1250000')],
    ['1,25', english, ask('1.25')],
    ['1.25', german, ask('1.25')],
    ['1.250', { ...english, decimals: 0 }, ask('1250')],
    ['1.250,75', english, ask('1250.75')],
    ['1.255', english, ask('1255')],
    ['1.250', english, ask('1.25', '1250')],
    ['1.000', { ...english, decimals: 0 }, ask('1', '1000')],
    ['12,000', german, ask('12', '12000')],
  ])('“%s” is asked about when it follows the habit of another country', (typed, format, expected) => {
    expect(readTyped(typed, format)).toEqual(expected);
  });

  test.each([
    ['', english, fault('empty')],
    ['  ', english, fault('empty')],
    ['-5', english, fault('too-small')],
    ['−5', english, fault('too-small')],
    ['five', english, fault('no-number')],
    ['1,2,3', english, fault('no-number')],
    ['1..5', english, fault('no-number')],
    ['5.', english, fault('no-number')],
    ['£5', english, fault('no-number')],
    ['0x10', english, fault('no-number')],
    ['1e400', english, fault('no-number')],
    ['150', { ...english, max: 100 }, fault('too-large')],
    ['0.5', { ...english, decimals: 0 }, fault('too-many-decimals')],
    ['12,34.5', english, fault('no-number')],
  ])('“%s” is refused, and stays as it was typed', (typed, format, expected) => {
    expect(readTyped(typed, format)).toEqual(expected);
  });

  test('every number that the locale writes is read back as itself', () => {
    const locales = ['en-GB', 'de-DE', 'fr-FR', 'en-IN', 'de-CH', 'pl-PL', 'ar-EG', 'sv-SE'];
    fc.assert(
      fc.property(fc.constantFrom(...locales), fc.integer({ min: 0, max: 9_000_000_000_000 }), (locale, cents) => {
        const writer = new Intl.NumberFormat(locale, { minimumFractionDigits: 2 });
        const part = (type: string) => writer.formatToParts(12345.6).find(entry => entry.type === type)?.value ?? '';
        const format = { decimal: part('decimal'), group: part('group'), decimals: 2 };
        const read = readTyped(writer.format(cents / 100), format);
        expect(read.kind === 'number' && Math.round(Number(read.text) * 100)).toBe(cents);
      }),
    );
  });
});
