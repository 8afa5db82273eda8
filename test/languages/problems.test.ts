/** What stands above a refusal or a fault is said in the reader's language, like the sentence below it. */
import { expect, it } from 'vitest';
import { titles } from '#api/errors.ts';
import { recogniserFor } from '#languages/recognise.ts';
import { readCatalogue } from '../support/texts/gather.ts';

const inGerman = recogniserFor(readCatalogue('de', 'served'), 'de');

it.each(Object.values(titles))('the title “%s” of a problem is said in German', title => {
  expect(inGerman(title)).not.toBe(title);
});

it.each([
  ['An action cannot be due before today, 28 Nov 2026.', 'Eine Maßnahme kann nicht vor heute, 28. Nov. 2026, fällig sein.'],
  [
    'A condition cannot be due before it is set; today is 28 Nov 2026 in UTC.',
    'Eine Auflage kann nicht fällig sein, bevor sie gesetzt ist; heute ist 28. Nov. 2026 in UTC.',
  ],
  [
    'This benefit has no review on 1 Mar 2027; take one of 1 Apr 2027, 1 May 2027.',
    'Dieser Nutzen hat am 1. März 2027 keine Prüfung; nehmen Sie einen dieser Tage: 1. Apr. 2027, 1. Mai 2027.',
  ],
])('a day in a refusal is written as its reader writes days: %s', (english, german) => {
  expect(inGerman(english)).toBe(german);
});

it.each(['letters, digits, dot, dash and underscore, at most 64', 'a time such as 14:30', 'at least one visible character'])(
  'what a shape says at its field is said in German: %s',
  message => {
    expect(inGerman(message)).not.toBe(message);
  },
);
