/**
 * The words of a text, by which projects and lessons are found again, and the stems by which two texts are compared, so that “booking” and
 * “bookings” are one word.
 * Source of the stems: M. F. Porter, An algorithm for suffix stripping, 1980 (package `stemmer`): made for English; words of other languages keep
 * their form or lose the same ending everywhere, so equal words stay equal.
 */
import { stemmer } from 'stemmer';
import { whenUsed } from '../values/once.ts';

const idle = new Set(
  'a an and at by for from in into is it its of on or our the their to with programme program project phase new'.split(' '),
);

/** Of a word; what it has more is left out. */
const mostCharacters = 40;

/** Lower-case words of two letters or more without accents, in order, each once. */
export function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(found.map(word => (word.length > mostCharacters ? [...word].slice(0, mostCharacters).join('') : word)))];
}

/** Whether each word asked for begins one of these words. */
export function holdsWords(known: readonly string[], asked: readonly string[]): boolean {
  return asked.every(word => known.some(entry => entry.startsWith(word)));
}

/** The words that tell one title from another. */
export function significantWords(text: string): string[] {
  const all = words(text);
  const telling = all.filter(word => !idle.has(word));
  return telling.length > 0 ? telling : all;
}

/** Words that nearly every description holds. */
const common = whenUsed(() => {
  const words =
    'about across all also any are as be base been both can deliver each enable ensure has have help includes its made make more need no not one other ' +
    'provide replace so support such than that their them there these they this those through until up us use via was which while who will work would year';
  return new Set(words.split(' ').map(stemmer));
});

/** Words whose stems were looked for last: the texts of an office mostly hold the same ones. */
const mostKnown = 5_000;
const stems = new Map<string, string>();

function stemOf(word: string): string {
  const known = stems.get(word);
  if (known !== undefined) return known;
  if (stems.size >= mostKnown) stems.clear();
  // A copy: the engine keeps a whole text as long as a word that was found in it is kept.
  const own = [...word].join('');
  const stem = stemmer(own);
  stems.set(own, stem);
  return stem;
}

/** The stems of a title, in order, each once. */
export function titleStems(title: string): string[] {
  return [...new Set(significantWords(title).map(stemOf))];
}

/** The stems of a longer text that tell something about it, in order, each once. */
export function textStems(text: string): string[] {
  return titleStems(text).filter(stem => !common().has(stem));
}
