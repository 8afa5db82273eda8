/** P14, P15: names in JSON that would be read as something else are found with their place. */
import { expect, test } from 'vitest';
import { doubtfulNameIn } from '#domain/values/double-names.ts';

test.each([
  ['{"a": 1, "a": 2}', 'a'],
  ['{"a": 1, "\\u0061": 1}', 'a'],
  ['{"costs": [{"year": 1}, {"year": 2, "amount": {}, "year" : 3}]}', 'costs.1.year'],
  ['[[0, {"x": {}}], [{"x": [{"y": 1, "y": 1}]}]]', '1.0.x.0.y'],
  ['{"": 1, "": 2}', ''],
])('P14: a name that stands twice in one object is found with its place: %s', (text, path) => {
  expect(doubtfulNameIn(text)).toEqual({ path, why: 'twice' });
});

test('P15: the name that JavaScript takes for more than a name is found wherever it stands, however it is written', () => {
  for (const name of ['__proto__', '\\u005f_proto__'])
    expect(doubtfulNameIn(`{"shows": [{"${name}": {}}]}`)).toEqual({ path: 'shows.0.__proto__', why: 'prototype' });
});

test.each([
  '{"a": {"a": [{"a": 1}, {"a": 2}]}, "b": "a", "c": ["a", "a"]}',
  '{"a": "\\"b\\": 1, \\"b\\": 2", "b": "{,}[:", "c\\\\": "\\\\", "d": "a"}',
  '["a", "a", "__proto__"]',
  '"a"',
  '7',
])('names that stand once in their object, and texts that look like names, are nothing: %s', text => {
  expect(() => JSON.parse(text)).not.toThrow();
  expect(doubtfulNameIn(text)).toBeUndefined();
});

test('a hundred thousand levels are looked through without trouble', () => {
  const deep = `${'{"a":['.repeat(100_000)}{"b": 1, "b": 1}${']}'.repeat(100_000)}`;
  expect(doubtfulNameIn(deep)?.why).toBe('twice');
});
