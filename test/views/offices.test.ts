/** Offices in lists: all, and those of each person. */
import { expect, test } from 'vitest';
import { officeWorld } from '#test/support/fixtures.ts';
import { people } from '#test/support/standards.ts';
import { allOffices, officeRows, officesBelow, officesOf } from '#views/offices.ts';
import { rowsIn } from './states.ts';

test('an office stands in the list of all offices, and in that of each of its people with their roles there', () => {
  const rows = officeRows(officeWorld().office.state);
  const about = { id: 'pmo', name: 'Transformation office', currency: 'GBP' };
  expect(rowsIn(rows, allOffices)).toEqual([{ list: allOffices.name, key: 'pmo', body: about }]);
  const own = { ...about, roles: ['pmo'], person: 'Petra' };
  expect(rowsIn(rows, officesOf('petra'))).toEqual([{ list: officesOf('petra').name, key: 'pmo', body: own }]);
  expect(rows).toHaveLength(1 + people.length);
});

test('an office below another stands in the list of that one, by its name, and one below none in no such list', () => {
  const { state } = officeWorld().office;
  const below = officeRows({ ...state, id: 'north', name: 'North', parent: 'pmo' });
  const body = { id: 'north', name: 'North', currency: 'GBP', parent: 'pmo' };
  expect(rowsIn(below, officesBelow('pmo'))).toEqual([{ list: officesBelow('pmo').name, key: 'north', body }]);
  expect(officeRows(state).filter(({ list }) => list.startsWith('offices-below/'))).toEqual([]);
});
