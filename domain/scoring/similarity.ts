/**
 * How alike two titles are: the share of telling stems they have in common (Jaccard index of their sets). Titles that name other
 * numbers, letters or parts (“Phase 1” and “Phase 2”) name other projects, however alike the rest is.
 */
import { titleStems } from './words.ts';

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

/** What of a title is compared. */
interface Compared {
  readonly marks: string;
  readonly stems: ReadonlySet<string>;
}

/** Titles that were compared last: one is compared with many, and those with the next. */
const mostTitles = 2_000;
const compared = new Map<string, Compared>();

function comparedOf(title: string): Compared {
  const known = compared.get(title);
  if (known) return known;
  if (compared.size >= mostTitles) compared.clear();
  const made = { marks: marks(title), stems: new Set(titleStems(title)) };
  compared.set(title, made);
  return made;
}

export interface Similarity {
  /** 0 (nothing in common, or parts with other numbers or letters) to 1 (the same stems). */
  readonly share: number;
  /** They hold much the same words and other numbers, letters or parts. */
  readonly numberedApart: boolean;
}

export function similarity(left: string, right: string): Similarity {
  const [one, other] = [comparedOf(left), comparedOf(right)];
  const common = commonIn(one.stems, other.stems);
  if (one.marks !== other.marks)
    return { share: 0, numberedApart: common > 0 && common >= Math.min(one.stems.size, other.stems.size) / 2 };
  const union = one.stems.size + other.stems.size - common;
  return { share: union === 0 ? 0 : common / union, numberedApart: false };
}

/** How many stems two titles have in common. */
function commonIn(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  let common = 0;
  for (const stem of one) if (other.has(stem)) common += 1;
  return common;
}
