/** What is said of a text that is pasted into a field that takes so many characters. */
import { expect, it } from 'vitest';
import { leftOut } from '../../portal/src/shared/forms/left-out.ts';

const field = (value: string, selectionStart = value.length, selectionEnd = selectionStart) => ({
  ...{ value, maxLength: 10, selectionStart, selectionEnd, tagName: 'TEXTAREA' },
});

it('what does not fit after what stands in a field is left out, and what is selected makes room', () => {
  expect(leftOut(field(''), '1234567890')).toBe(0);
  expect(leftOut(field(''), '123456789012')).toBe(2);
  expect(leftOut(field('abcd'), '1234567890')).toBe(4);
  expect(leftOut(field('abcd', 0, 4), '1234567890')).toBe(0);
  expect(leftOut(field('abcdefghij'), 'k')).toBe(1);
});

it('the end of a line counts as one character, and as none in a field of one line', () => {
  expect(leftOut(field(''), 'ab\r\ncd\r\nefgh')).toBe(0);
  expect(leftOut({ ...field(''), tagName: 'INPUT' }, 'abcde\nfghij\n')).toBe(0);
});

it('a field without a limit leaves nothing out', () => {
  expect(leftOut({ ...field(''), maxLength: -1 }, 'a'.repeat(100))).toBe(0);
});
