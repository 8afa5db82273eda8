/** Parts of a mapping that are tables by word or column, as entries that can be typed one after the other, and back. What is half typed is no entry yet. */
import type { Answer } from '#api/answers.ts';

type Mapping = Answer<'preview-import'>['mapping'];
type Rule = Mapping['contributions'][number];
export type RatingWord = Mapping['ratings'][string];

export interface Meant {
  readonly column: string;
  readonly words: readonly string[];
}

export const meantIn = ({ only = {} }: Mapping): Meant[] => Object.entries(only).map(([column, words]) => ({ column, words }));

export function onlyOf(entries: readonly Meant[]): Mapping['only'] {
  const whole = entries.flatMap(({ column, words }): [string, string[]][] =>
    column === '' || words.length === 0 ? [] : [[column, [...words]]],
  );
  return whole.length === 0 ? undefined : Object.fromEntries(whole);
}

type Ratings = Mapping['ratings'];

/** The words of the file that mean a rating. */
export function wordsFor(ratings: Ratings, rating: RatingWord): string[] {
  return Object.entries(ratings).flatMap(([word, meant]) => (meant === rating ? [word] : []));
}

/** The same with these words, and no others, for a rating; a word means one rating, the last that was said. */
export function withWords(ratings: Ratings, rating: RatingWord, words: readonly string[]): Ratings {
  const same = (one: string) => words.some(word => word.trim().toLowerCase() === one.toLowerCase());
  const others = Object.entries(ratings).filter(([word, meant]) => meant !== rating && !same(word));
  return Object.fromEntries([...others, ...words.map((word): [string, RatingWord] => [word.trim(), rating])]);
}

/** Words of the rating's column that stand in the first rows and that mean nothing yet, once each. */
export function wordsUnread(sample: readonly string[], ratings: Ratings): string[] {
  const known = new Set(Object.keys(ratings).map(word => word.trim().toLowerCase()));
  return sample.flatMap(cell => {
    const word = cell.trim();
    if (word === '' || known.has(word.toLowerCase())) return [];
    known.add(word.toLowerCase());
    return [word];
  });
}

/** A rule as it is typed: the fields of all three kinds, of which one kind is sent. */
export interface TypedRule {
  readonly from: Rule['from'];
  readonly goal: string;
  readonly points: string;
  readonly column: string;
  readonly byCategory: string;
  readonly justification: string;
}

export const blankRule: TypedRule = { from: 'constant', goal: '', points: '', column: '', byCategory: '', justification: '' };

export function typedRules({ contributions }: Mapping): TypedRule[] {
  return contributions.map((rule): TypedRule => {
    const { from, goal, justification } = rule;
    const base = { ...blankRule, from, goal, justification };
    if (rule.from === 'constant') return { ...base, points: String(rule.points) };
    if (rule.from === 'column') return { ...base, column: rule.column };
    return {
      ...base,
      byCategory: Object.entries(rule.points)
        .map(entry => entry.join(' = '))
        .join('\n'),
    };
  });
}

/** The last sign = of a line parts the category from its points; a line without points is left for the reader to finish. */
function pointsByCategory(text: string): Record<string, number> {
  return Object.fromEntries(
    text.split('\n').flatMap(line => {
      const at = line.lastIndexOf('=');
      const [category, points] = [line.slice(0, at).trim(), Number(line.slice(at + 1).trim() || Number.NaN)];
      return at < 1 || category === '' || Number.isNaN(points) ? [] : [[category, points]];
    }),
  );
}

/** Whether a rule names a goal, says why, and has the points of its kind: only then it is sent. */
export function isWhole({ from, goal, points, column, justification }: TypedRule): boolean {
  const itsPoints = { constant: points.trim(), column, category: 'its own' }[from];
  return goal !== '' && justification.trim() !== '' && itsPoints !== '';
}

/** What else is wrong with a rule, such as 200 points, is said by the answer. */
export function rulesOf(typed: readonly TypedRule[]): Rule[] {
  return typed.filter(isWhole).map(({ from, goal, points, column, byCategory, justification: told }): Rule => {
    const base = { goal, justification: told.trim() };
    if (from === 'constant') return { from, ...base, points: Number(points.replace(',', '.')) };
    return from === 'column' ? { from, ...base, column } : { from, ...base, points: pointsByCategory(byCategory) };
  });
}
