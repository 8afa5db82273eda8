/** The parts of a mapping that people type as entries: what is typed comes back as it was, and what is half typed is no entry yet. */
import { expect, test } from 'vitest';
import { mappingSchema } from '#imports/mapping.ts';
import {
  blankRule,
  isWhole,
  meantIn,
  onlyOf,
  rulesOf,
  typedRules,
  withWords,
  wordsFor,
  wordsUnread,
} from '../../portal/src/features/imports/mapping-entries.ts';

const mapping = mappingSchema.parse({
  ...{ id: 'list', title: 'List', columns: { title: 'Name' }, identity: ['Name'] },
  only: { Kind: ['project', 'programme'] },
  ratings: { 'On track': 'green', 'Not said': 'exempt' },
  contributions: [
    { from: 'constant', goal: 'g', points: 12.5, justification: 'All of them.' },
    { from: 'column', goal: 'g', column: 'Score', justification: 'As scored.' },
    { from: 'category', goal: 'g', points: { 'IT = digital': 40, Roads: 0 }, justification: 'By kind.' },
  ],
});

test('rows that are meant and rules for goals come back from their entries as the mapping has them', () => {
  expect(onlyOf(meantIn(mapping))).toEqual(mapping.only);
  expect(rulesOf(typedRules(mapping))).toEqual(mapping.contributions);
});

test('an entry that is half typed is left out of the mapping until it is whole, and a mapping without entries says nothing', () => {
  expect(
    onlyOf([
      { column: 'Kind', words: [] },
      { column: '', words: ['x'] },
    ]),
  ).toBeUndefined();
  const typed = { ...blankRule, goal: 'g', points: '7,5', justification: 'Why' };
  expect([isWhole(typed), isWhole({ ...typed, points: '' }), isWhole({ ...typed, justification: ' ' })]).toEqual([
    true,
    false,
    false,
  ]);
  expect(rulesOf([blankRule, typed])).toEqual([{ from: 'constant', goal: 'g', points: 7.5, justification: 'Why' }]);
});

test('the words of a rating column that no entry reads are offered once each, whatever their case', () => {
  expect(wordsUnread(['rot', ' Late', 'late', 'On track', '', 'rot'], mapping.ratings)).toEqual(['rot', 'Late']);
});

test('a word for a rating means the last one that was said, whatever its case, and the words of the others stay', () => {
  const { ratings } = mapping;
  expect(wordsFor(ratings, 'green')).toEqual(['On track']);
  expect(withWords(ratings, 'red', ['Late ', 'on track'])).toEqual({ 'Not said': 'exempt', Late: 'red', 'on track': 'red' });
  expect(withWords(ratings, 'green', [])).toEqual({ 'Not said': 'exempt' });
});
