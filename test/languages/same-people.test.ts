/** Whom an English text names of those who act in the whole office, its German one names, too: who reads German is sent to the same people. */
import { expect, test } from 'vitest';
import { type Kind, kinds, readCatalogue } from '#test/support/texts/gather.ts';

const people = [
  { english: /\bPMO\b/, german: /PMO/ },
  { english: /\badministrators?\b|role admin/i, german: /Administration|administriert|Rolle admin/ },
  { english: /\bauditors?\b/i, german: /Revision/ },
];

test.each(Object.keys(kinds) as Kind[])('%s: PMO, administrators and auditors are named in both languages', kind => {
  const texts = Object.entries(readCatalogue('de', kind));
  const named = texts.filter(([english]) => people.some(who => who.english.test(english)));
  expect(named.length).toBeGreaterThan(0);
  const apart = texts.filter(([english, german]) => people.some(who => who.english.test(english) !== who.german.test(german)));
  expect(apart).toEqual([]);
});
