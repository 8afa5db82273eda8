/** What is kept for good of words that a person was told. */
import { expect, test } from 'vitest';
import { withIdsForNames } from '#domain/office/people/ids-for-names.ts';
import type { Person } from '#domain/office/people.ts';
import type { OfficeState } from '#domain/office/state.ts';
import { isolated } from '#domain/values/isolated.ts';

const named = (id: string, name: string): Person => ({ id, name, email: `${id}@example.org`, roles: [] });

const office = {
  people: [
    named('ann', 'Ann'),
    named('lee', 'Ann Lee'),
    named('noor', 'نور'),
    named('dots', 'J. (Jo) O’Hara'),
    named('same', 'same'),
  ],
  deactivated: [{ person: named('dora', 'Dora Kline') }],
  personal: { left: { gus: { name: 'Gus Weber' } } },
} as unknown as OfficeState;

test.each([
  ['Ann Lee has a ballot in this round already.', 'lee has a ballot in this round already.'],
  ['Only Ann, or Ann Lee, changes it.', 'Only ann, or lee, changes it.'],
  [`${isolated('نور')} has no seat in this round.`, 'noor has no seat in this round.'],
  ['Ask J. (Jo) O’Hara to delegate to you.', 'Ask dots to delegate to you.'],
  [
    'Dora Kline is deactivated, Gus Weber is no longer with this office.',
    'dora is deactivated, gus is no longer with this office.',
  ],
])('“%s” is kept with ids in the place of names', (told, kept) => {
  expect(withIdsForNames(told, office)).toBe(kept);
});

test('words that only hold a name stay whole, and so does what names nobody', () => {
  expect(withIdsForNames('The Annual review of Annex B is closed.', office)).toBe('The Annual review of Annex B is closed.');
  expect(withIdsForNames('the same again', office)).toBe('the same again');
});
