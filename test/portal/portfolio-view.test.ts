/** What the portfolio shows stands in its address: it comes back as it was, an older view still means the same, and the timeline's axis has round ticks. */
import { expect, test } from 'vitest';
import { decadesFrom } from '../../portal/src/features/portfolio/round-ticks.ts';
import { timeScale } from '../../portal/src/features/portfolio/time-scale.ts';
import {
  changed,
  columnsIn,
  filterOf,
  isFiltered,
  orderAfter,
  orderIn,
  searchOf,
  shapeOf,
  unfiltered,
  viewIn,
  withGroup,
} from '../../portal/src/features/portfolio/view.ts';

const view = viewIn(new URLSearchParams('status=active&q=bridge&order=-cost&columns=cost,end&group=stage&as=board&office=north'));

test('a view comes back from its address as it was, and other parts of the address stay', () => {
  expect(viewIn(searchOf(view))).toEqual(view);
  const kept = searchOf(changed(view, { status: '' }), new URLSearchParams('office=north&status=closed'));
  expect([kept.get('office'), kept.get('status'), kept.get('order')]).toEqual(['north', null, '-cost']);
});

test('taking the filters away leaves the order, the columns and the shape', () => {
  expect(isFiltered(view)).toBe(true);
  expect(unfiltered(view)).toEqual({ order: '-cost', columns: 'cost,end', group: 'stage', as: 'board' });
  expect(isFiltered(unfiltered(view))).toBe(false);
});

test('an address that says what nobody knows is shown as if it had not said so', () => {
  const odd = viewIn(new URLSearchParams('order=-colour&as=globe&columns=colour&alerts=maybe&without=luck&q=.'));
  expect([orderIn(odd), shapeOf(odd), columnsIn(odd)]).toEqual([undefined, 'table', []]);
  expect(filterOf('demo', odd)).toEqual({ office: 'demo' });
});

test('figures are ordered from the largest, words from the first, and the same head again turns it round', () => {
  expect(orderAfter({}, 'cost')).toBe('-cost');
  expect(orderAfter({ order: '-cost' }, 'cost')).toBe('cost');
  expect(orderAfter({ order: '-cost' }, 'title')).toBe('title');
  expect(orderAfter({ order: 'title' }, 'title')).toBe('-title');
});

test('a group is asked for by what it says, or that it says nothing', () => {
  expect(withGroup({ group: 'department' }, 'department', 'Roads')).toEqual({ department: 'Roads' });
  expect(withGroup({ group: 'department', status: 'active' }, 'department', undefined)).toEqual({
    status: 'active',
    without: 'department',
  });
});

test('a time axis has months for a year, quarters for a few years and years for more, at their first days', () => {
  const ticks = (...days: string[]) => timeScale(days).ticks.map(({ label }) => label);
  expect(ticks('2026-01-15', '2026-04-20')).toEqual(['Feb 2026', 'Mar 2026', 'Apr 2026']);
  expect(ticks('2026-01-15', '2027-11-20')).toEqual([
    'Q2 2026',
    'Q3 2026',
    'Q4 2026',
    'Q1 2027',
    'Q2 2027',
    'Q3 2027',
    'Q4 2027',
  ]);
  expect(ticks('2020-05-01', '2026-02-01')).toEqual(['2021', '2022', '2023', '2024', '2025', '2026']);
  expect(ticks('1999-05-01', '2049-02-01').length).toBeLessThanOrEqual(15);
  const { at } = timeScale(['2026-01-01', '2026-12-31']);
  expect([at('2026-01-01'), at('2026-12-31')]).toEqual([0, 1]);
});

test('a single day makes an axis, too', () => {
  expect(timeScale(['2026-01-01']).at('2026-01-01')).toBe(0);
});

test('an axis of powers of ten holds all values and has two ticks at least', () => {
  expect(decadesFrom([120, 4_000])).toEqual([100, 1_000, 10_000]);
  expect(decadesFrom([1])).toEqual([1, 10]);
  expect(decadesFrom([])).toEqual([1, 10]);
});
