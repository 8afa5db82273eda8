/**
 * Sentences that the server wrote in English, in another language: the sentence is recognised by the message that made it, its values are
 * taken out, and the message of the other language is filled with them. The record stays in one language whoever reads it, and sentences of
 * years ago are recognised, too. What is not recognised stays as it is. Why so: docs/decisions/0058-two-languages.md.
 */
import { filled } from './message.ts';
import { hasPlaces, type Pattern, type Place, patternOf, plain, startOf, valuesOf } from './pattern.ts';
import { valuesIn } from './values.ts';

export type Recogniser = (text: string) => string;

/** Says a text, or answers nothing where it is not known. `depth`: how many phrases it stands in. */
type Find = (text: string, depth: number) => string | undefined;

/** The messages of a catalogue: those without places, and the others by their first word, the surest first. */
interface Book {
  readonly whole: ReadonlyMap<string, string>;
  readonly patterns: ReadonlyMap<string, readonly Pattern[]>;
}

/** A pattern with the values of a sentence that it fits. */
interface Fit {
  readonly pattern: Pattern;
  readonly found: readonly string[];
  /** The full stop after it that is none of its message or value: a phrase that was put at the end of a sentence. */
  readonly stop: string;
}

/** Phrases in phrases in phrases: deeper than this nothing is looked for. */
const deepest = 3;
/** With fewer letters of its own a pattern (`{from} to {until}`) fits what people wrote, too: it counts only where it is sure. */
const fewLetters = 10;

/** With so many it is the one that was meant, whatever stands in its places. */
const manyLetters = 20;

/** Texts of one line for which patterns are looked for, and how long they may be: what people wrote may be long, and made to be looked through for ever. */
const mostLooks = 60;
const longestLooked = 3000;

/** Letters of a pattern that makes the one around it sure, at least. */
const leastInside = 7;

/** `catalogue`: English messages with the same ones of the other language, with simple places only. */
export function recogniserFor(catalogue: Readonly<Record<string, string>>, language: string): Recogniser {
  const book = bookOf(catalogue);
  const typed = valuesIn(language);
  const valueSaid = (value: string, { name, ofPeople }: Place, depth: number): string => {
    if (isolated.test(value) || depth > deepest) return value;
    if (ofPeople)
      return nameOfOurs.test(name) && value.split(' ').length > 2
        ? (whole(value, depth) ?? surely(value, depth, fewLetters) ?? value)
        : value;
    return said(value, depth) ?? value;
  };
  const whole: Find = text => book.whole.get(text) ?? typed(text);
  /** What was looked for in the line that is said now. */
  const looked = new Map<string, readonly Fit[]>();
  const allFits = (text: string): readonly Fit[] => {
    const known = looked.get(text);
    if (known) return known;
    const isTooMuch = looked.size >= mostLooks || text.length > longestLooked;
    const found = isTooMuch ? [] : fitsIn(book, text);
    looked.set(text, found);
    return found;
  };
  const fits = (text: string, least: number) => allFits(text).filter(({ pattern }) => pattern.letters >= least);
  const fill = ({ pattern: { places, message }, found, stop }: Fit, depth: number): string =>
    filled(
      message,
      Object.fromEntries(places.map((place, at) => [place.name, valueSaid(found[at] ?? '', place, depth + 1)])),
      language,
    ) + stop;
  const surely = (text: string, depth: number, least = 0): string | undefined => {
    const fit = fits(text, least).find(one => one.pattern.letters >= manyLetters || isSure(one, depth));
    return fit && fill(fit, depth);
  };
  const hardly: Find = (text, depth) => {
    const [fit] = fits(text, fewLetters);
    return fit && fill(fit, depth);
  };
  /** Whether its values are figures, names, or words of ours; of a pattern of few letters that fits anything, also what people wrote must look like a name. */
  const isSure = ({ pattern: { places, letters, opens, longest }, found }: Fit, depth: number): boolean => {
    const isOwn = letters >= fewLetters || !opens || longest.length > 6;
    const sure = (value: string, at: number) =>
      (places[at]?.ofPeople && isOwn) ||
      isName(value) ||
      allFits(value).some(fit => fit.found.every(isName)) ||
      (depth <= deepest &&
        (whole(value, depth) ?? surely(value, depth + 1, leastInside) ?? hardly(value, depth + 1)) !== undefined);
    return found.every(sure) || (letters < fewLetters && found.some(value => typed(value) !== undefined));
  };
  const said = inPieces({ sure: (text, depth) => whole(text, depth) ?? surely(text, depth), hardly }, book);
  return byLine(sayLine(said), () => looked.clear());
}

function byLine(line: Recogniser, begin: () => void): Recogniser {
  const each = (text: string) => {
    begin();
    return line(text);
  };
  return text => text.split('\n').map(each).join('\n');
}

function fitsIn(book: Book, text: string): readonly Fit[] {
  const stop = /[^.][.]$/.test(text) ? '.' : '';
  return candidates(book, text).flatMap(pattern => {
    const isStopApart = stop !== '' && pattern.texts.at(-1) === '';
    // A value at the end may be a sentence that has its own full stop.
    const ways = isStopApart ? [[text.slice(0, -1), stop] as const, [text, ''] as const] : [[text, ''] as const];
    return ways.flatMap(([said, apart]) => {
      const found = valuesOf(pattern, said);
      return found === undefined ? [] : [{ pattern, found, stop: apart }];
    });
  });
}

/** Surest first: the whole; all its sentences or all members of a list; a pattern by its letters alone; then what of it is known. */
function inPieces({ sure, hardly }: Readonly<Record<'sure' | 'hardly', Find>>, { whole }: Book): Find {
  const said: Find = (text, depth) =>
    sure(text, depth) ??
    bySentence(text, depth, true) ??
    (depth > 0 ? asList(text, depth, true) : undefined) ??
    hardly(text, depth) ??
    (depth > 0 ? undefined : asList(text, depth, true)) ??
    bySentence(text, depth, false) ??
    afterColon(text, depth) ??
    (depth > 0 ? (asList(text, depth, false) ?? afterName(text)) : undefined);
  const one: Find = (text, depth) => sure(text, depth) ?? hardly(text, depth);
  const bySentence = (text: string, depth: number, all: boolean) => {
    const parts = text.split(/(?<=[.?!]) (?=[\p{Lu}“\u2068])/u);
    return parts.length === 1
      ? undefined
      : joined(parts, part => one(part, depth) ?? afterColon(part, depth), { glue: ' ', all });
  };
  const afterColon: Find = (text, depth) => {
    const [, before = '', after = '', end = ''] = /^(.+?): (.+?)([.]?)$/u.exec(text) ?? [];
    if (after === '') return undefined;
    const find = (part: string) => one(part, depth) ?? (part === after ? said(part, depth + 1) : undefined);
    const both = joined([before, after], find, { glue: ': ' });
    return both === undefined ? undefined : `${both}${end}`;
  };
  const asList = (text: string, depth: number, all: boolean) => {
    for (const glue of ['; ', ', ']) {
      const parts = text.split(glue);
      const list = parts.length > 1 ? joined(parts, part => one(part, depth) ?? afterName(part), { glue, all }) : undefined;
      if (list !== undefined) return list;
    }
    return undefined;
  };
  const afterName = (text: string) => {
    const [, name = '', phrase = ''] = /^(\S+) (.+ .+)$/u.exec(text) ?? [];
    const known = whole.get(phrase);
    return known === undefined ? undefined : `${name} ${known}`;
  };
  return said;
}

function sayLine(said: Find): Recogniser {
  return line => {
    const [, bullet = '', text = ''] = /^(- )?(.*)$/u.exec(line) ?? [];
    return `${bullet}${said(text, 0) ?? text}`;
  };
}

function bookOf(catalogue: Readonly<Record<string, string>>): Book {
  const whole = new Map<string, string>();
  const patterns = new Map<string, Pattern[]>();
  for (const [english, other] of Object.entries(catalogue)) {
    if (hasPlaces(english)) {
      const start = startOf(english.split('{')[0] ?? '');
      patterns.set(start, [...(patterns.get(start) ?? []), patternOf(english, other)]);
    } else whole.set(plain(english), plain(other));
  }
  for (const those of patterns.values())
    those.sort((left, right) => right.letters - left.letters || right.longest.length - left.longest.length);
  return { whole, patterns };
}

function candidates({ patterns }: Book, text: string): readonly Pattern[] {
  const start = startOf(text);
  const open = patterns.get('') ?? [];
  return start === '' ? open : [...(patterns.get(start) ?? []), ...open];
}

/** Undefined where none of the parts is known; with `all`, where one of them is neither known nor a name. */
function joined(
  parts: readonly string[],
  find: (part: string) => string | undefined,
  { glue, all = false }: { readonly glue: string; readonly all?: boolean },
): string | undefined {
  const found = parts.map(find);
  if (found.every(part => part === undefined)) return undefined;
  if (all && found.some((part, at) => part === undefined && !isName(parts[at] ?? ''))) return undefined;
  return found.map((part, at) => part ?? parts[at]).join(glue);
}

const isolated = /^\u2068[^\u2069]*\u2069$/;

/** Places that may hold words of the server, too (*Change of the baseline*): said where it is of several words. */
const nameOfOurs = /^(gate|nameOfGate|called|name|reason)\d?$/;

/** No word of it begins with a small letter, as names and figures; the name of a history (`project/p1`) is one, too. */
function isName(text: string): boolean {
  return !/(^|[\s(])\p{Ll}/u.test(text) || /^[a-z]+\/\S+$/.test(text);
}
