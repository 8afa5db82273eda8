/** Texts that are longer than their place. */
import { expect, it } from 'vitest';
import { shortened } from '#domain/values/shortened.ts';

it('a text that fits stays as it is, a longer one says by its last character that there is more', () => {
  expect(shortened('Home Office', 11)).toBe('Home Office');
  expect(shortened('Home Office Biometrics', 12)).toBe('Home Office…');
});

it('a character of two halves is not cut into two', () => {
  expect(shortened('ab😀😀😀', 4)).toBe('ab😀…');
});
