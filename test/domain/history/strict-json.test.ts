/** P14: a file that says two things to two readers is no file to verify: what is said twice, or is dropped in reading, is named with its line. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseStrictly } from '#domain/history/strict-json.ts';

const faultOf = (text: string) => {
  const read = parseStrictly(text);
  return 'fault' in read ? read.fault : undefined;
};

describe('JSON that every reader reads alike', () => {
  test('whatever JSON.stringify writes is read as it is, with and without white space', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(undefined, 2, '\t'), (value, space) => {
        const text = JSON.stringify(value, null, space);
        expect(parseStrictly(text)).toEqual({ value: JSON.parse(text) });
      }),
    );
  });

  test.each([
    '{"a":1,"a":1}',
    '{"a":{"b":1,\n"b":2}}',
    '[{"x":[1],"x" : 2}]',
    '{"a":1,"\\u0061":2}',
    '{"a":{"a":1},"b":[{"a":1},{"a":1}],"a":3}',
  ])('a name that stands twice in one object is named: %s', text => {
    expect(faultOf(text)?.why).toMatch(/^the name "[abx]" stands twice in one object$/);
  });

  test('a name may stand in several objects, and be a value besides', () => {
    expect(faultOf('{"a":"a","b":{"a":"a"},"c":[{"a":1},{"a":2}],"d":"{\\"a\\":1,\\"a\\":2}"}')).toBeUndefined();
  });

  test.each(['1220000000.00000001', '9007199254740993', '0.1000000000000000055511151231257828', '1e400', '-1e999', '1e-400'])(
    'a number that no double holds is named: %s',
    number => {
      expect(faultOf(`{"amount":[0, ${number}]}`)?.why).toContain(`the number ${number} is`);
    },
  );

  test.each([
    '0',
    '-0',
    '0.0',
    '0e5',
    '1.0',
    '100',
    '1e2',
    '1E+2',
    '12.50',
    '-1.5e-3',
    '1e21',
    '5e-324',
    '1.7976931348623157e308',
  ])('the number %s is read alike by everybody', number => {
    expect(faultOf(`[${number}]`)).toBeUndefined();
  });

  test('half of a character is named, a whole one is not', () => {
    expect(faultOf('["\\ud83d"]')?.why).toContain('half of a character');
    expect(faultOf('{"\\udc00":1}')?.why).toContain('half of a character');
    expect(faultOf('["\\ud83d\\ude00"]')).toBeUndefined();
  });

  test('the place is told as an editor counts lines', () => {
    expect(faultOf('{\n  "a": 1,\n  "b": 2,\n  "a": 3\n}')).toEqual({ line: 4, why: 'the name "a" stands twice in one object' });
  });

  test('what is no JSON is a syntax error', () => {
    expect(() => parseStrictly('{"a":1')).toThrow(SyntaxError);
  });
});
