/** How a day, a time and both are read as a person typed them. */
import { describe, expect, it } from 'vitest';
import { type DayFormat, readDay, readMoment, readTime, type TypedWhen } from '#domain/values/typed-day.ts';

const months = 'january february march april may june july august september october november december'
  .split(' ')
  .map(name => [name, name.slice(0, 3)]);
const european: DayFormat = { order: ['day', 'month', 'year'], months };
const american: DayFormat = { order: ['month', 'day', 'year'], months };
const said = (typed: TypedWhen) => (typed.kind === 'read' ? typed.text : typed.fault);

describe('a typed day', () => {
  it.each([
    ['27.11.2026', '2026-11-27'],
    ['27/11/2026', '2026-11-27'],
    ['7-1-26', '2026-01-07'],
    ['27112026', '2026-11-27'],
    ['271126', '2026-11-27'],
    ['27 Nov 2026', '2026-11-27'],
    ['27. November 2026', '2026-11-27'],
    [' 2026-11-27 ', '2026-11-27'],
    ['2026/11/27', '2026-11-27'],
    ['٢٧/١١/٢٠٢٦', '2026-11-27'],
    ['29.02.2028', '2028-02-29'],
    ['', 'empty'],
    ['27.11.', 'no-year'],
    ['27 Nov', 'no-year'],
    ['31.02.2027', 'no-such-day'],
    ['29.02.2027', 'no-such-day'],
    ['13/13/2027', 'no-such-day'],
    ['27.11.202', 'unreadable'],
    ['27', 'unreadable'],
    ['tomorrow', 'unreadable'],
    ['27 Brumaire 2026', 'unreadable'],
    ['27.11.2026 14:30', 'unreadable'],
  ])('where the day is written before the month, “%s” is %s', (typed, text) => {
    expect(said(readDay(typed, european))).toBe(text);
  });

  it.each([
    ['11/27/2026', '2026-11-27'],
    ['11272026', '2026-11-27'],
    ['Nov 27, 2026', '2026-11-27'],
    ['27/11/2026', 'no-such-day'],
    ['2026-11-27', '2026-11-27'],
  ])('where the month is written before the day, “%s” is %s', (typed, text) => {
    expect(said(readDay(typed, american))).toBe(text);
  });
});

it.each([
  ['14:30', '14:30'],
  ['14.30', '14:30'],
  ['1430', '14:30'],
  ['9', '09:00'],
  ['9 Uhr', '09:00'],
  ['2:30 pm', '14:30'],
  ['12 am', '00:00'],
  ['', 'empty'],
  ['24:00', 'no-time'],
  ['9:61', 'no-time'],
  ['13 pm', 'no-time'],
  ['soon', 'no-time'],
])('the typed time “%s” is %s', (typed, text) => {
  expect(said(readTime(typed))).toBe(text);
});

it.each([
  ['27.11.2026 14:30', '2026-11-27T14:30'],
  ['27 Nov 2026, 14:30', '2026-11-27T14:30'],
  ['27/11/2026 2pm', '2026-11-27T14:00'],
  ['2026-11-27T14:30', '2026-11-27T14:30'],
  ['', 'empty'],
  ['27.11.2026', 'no-time'],
  ['27 Nov 2026', 'no-time'],
  ['31.02.2027 14:30', 'no-such-day'],
])('a typed day with its time, “%s”, is %s', (typed, text) => {
  expect(said(readMoment(typed, european))).toBe(text);
});
