/** P14: where half of a character stands in data is named, however deep it is and whether it is a text or a name. */
import { expect, test } from 'vitest';
import { halfCharacterIn } from '#domain/values/half-character.ts';

test.each<[unknown, string | undefined]>([
  ['\ud83d', ''],
  [{ title: 'a\ude00' }, 'title'],
  [{ costs: [{ year: 1 }, { note: '\ud83d!' }] }, 'costs.1.note'],
  [{ outer: { 'half\ud83d': 1 } }, 'outer.half\ufffd'],
  [{ title: 'a whole 😂', '😂': [null, true, 1.5] }, undefined],
  [null, undefined],
])('in %j half of a character is found at %s', (data, path) => {
  expect(halfCharacterIn(data)).toBe(path);
});

test('data that is nested a hundred thousand times is read to its end', () => {
  const deep = (inner: string) => JSON.parse(`${'['.repeat(100_000)}"${inner}"${']'.repeat(100_000)}`) as unknown;
  expect(halfCharacterIn(deep('\\ud83d'))).toMatch(/^0[.]0[.]0/);
  expect(halfCharacterIn(deep('whole'))).toBeUndefined();
});
