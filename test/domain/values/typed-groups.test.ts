/** Groups of digits as people make them: three each, or two before the last three; any other grouping is no number and is never joined up. */
import { describe, expect, test } from 'vitest';
import { type NumberFormat, readTyped } from '#domain/values/typed-number.ts';

const english: NumberFormat = { decimal: '.', group: ',', decimals: 2 };

describe('groups of digits', () => {
  test.each([
    ['1,234,567', '1234567'],
    ['12,345', '12345'],
    ['123,456', '123456'],
    ['1,23,456', '123456'],
    ['12,34,567', '1234567'],
    ['1’234’567', '1234567'],
    ['1\u00a0234', '1234'],
    ['-1,234', '-1234'],
    ['12.5e1', '125'],
    ['12E2', '1200'],
    ['2e+3', '2000'],
    ['1e12', '1000000000000'],
    ['0', '0'],
  ])('the number “%s” is read as %s', (typed, text) => {
    expect(readTyped(typed, english)).toEqual({ kind: 'number', text });
  });

  test.each([
    '1234,567',
    '1,2345',
    '1,234,56',
    '1,2345,678',
    '123,45,678',
    '1,,234',
    '1,23,4567,890',
    '1,23,456,789',
    '5.',
    '5,',
    '1.2.3',
    'x2e6',
    '2e123',
    '2e6x',
    '1+',
    '5+5',
    '12x',
    'x12',
  ])('the text “%s” is no number', typed => {
    expect(readTyped(typed, english)).toEqual({ kind: 'fault', fault: 'no-number' });
  });
});
