/** Days as readers see them. */
import { expect, test } from 'vitest';
import { day } from '../../portal/src/shared/format.ts';

test('a calendar day is shown as that day, wherever the reader is', () => {
  expect(day('2026-11-07')).toMatch(/7/);
  expect(day(undefined)).toBe('not stated');
});

test('a deadline at the end of a day is shown as the day that it ends', () => {
  expect(day('2026-11-07T23:59:59.999Z')).toBe(day('2026-11-07'));
});
