/**
 * How alike two titles are: the share of significant words they have in common (Jaccard index of their word sets). Titles that name other
 * numbers, letters or parts (“Phase 1” and “Phase 2”) name other projects, however alike the rest is.
 * The words are also the keys under which projects and lessons are found again.
 */

const idle = new Set(
  'a an and at by for from in into is it its of on or our the their to with programme program project phase new'.split(' '),
);

/** Lower-case words of two letters or more without accents, in order, each once. */
export function words(text: string): string[] {
  const plain = text.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  const found = plain.match(/[\p{L}\p{N}]{2,}/gu) ?? [];
  return [...new Set(found.map(word => [...word].slice(0, 40).join('')))];
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

/** `ii` to `xx`: the numbers by which parts and phases are often told apart. */
const roman = /^(?=[ivx]{2,}$)x{0,2}(ix|iv|v?i{0,3})$/;

/**
 * What tells the parts of a whole apart: numbers, single letters (a lower-case “a”, or one that begins the title, is an article), roman numerals.
 * In the order of the title, so that “2 of 3” is not “3 of 2”.
 */
function marks(title: string): string {
  const plain = title.normalize('NFKD').replace(/\p{M}/gu, '');
  const found = [...plain.matchAll(/[\p{L}\p{N}]+/gu)].filter(({ 0: word, index }) => {
    const article = /^a$/i.test(word) && (word === 'a' || plain.slice(0, index).trim() === '');
    return !article && (/\p{N}/u.test(word) || [...word].length === 1 || roman.test(word.toLowerCase()));
  });
  return found.map(([word]) => word.toLowerCase()).join(' ');
}

/** 0 (nothing in common, or parts with other numbers or letters) to 1 (the same words). */
export function similarity(left: string, right: string): number {
  if (marks(left) !== marks(right)) return 0;
  const a = new Set(significantWords(left));
  const b = new Set(significantWords(right));
  const common = [...a].filter(word => b.has(word)).length;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}
