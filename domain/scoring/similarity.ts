/**
 * How alike two titles are: the share of significant words they have in common (Jaccard index of their word sets).
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

/** 0 (nothing in common) to 1 (the same words). */
export function similarity(left: string, right: string): number {
  const a = new Set(significantWords(left));
  const b = new Set(significantWords(right));
  const common = [...a].filter(word => b.has(word)).length;
  const union = a.size + b.size - common;
  return union === 0 ? 0 : common / union;
}
