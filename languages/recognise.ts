/**
 * Sentences that the server wrote in English, in another language: the sentence is recognised by the message that made it, its values are
 * taken out, and the message of the other language is filled with them. The record stays in one language whoever reads it, and sentences of
 * years ago are recognised, too. What is not recognised stays as it is. Why so: docs/decisions/0058-two-languages.md.
 */
import { filled } from './message.ts';
import { valuesIn } from './values.ts';

/** A message with places for values, as a pattern. */
interface Pattern {
  readonly pattern: RegExp;
  readonly names: readonly string[];
  /** Values that stand in quotation marks are words of people and are never looked up. */
  readonly quoted: readonly boolean[];
  readonly message: string;
  /** Letters outside the places: the more, the surer. */
  readonly letters: number;
}

export type Recogniser = (text: string) => string;

const place = /\{([A-Za-z0-9_]+)\}/g;
const hasPlace = /\{[A-Za-z0-9_]+\}/;
/** Phrases in phrases in phrases: deeper than this nothing is looked for. */
const deepest = 3;
/** What says less of its own than this (`{one} and {other}`) would recognise words of people. */
const fewestLetters = 6;

/** `catalogue`: English messages with the same ones of the other language, with simple places only. */
export function recogniserFor(catalogue: Readonly<Record<string, string>>, language: string): Recogniser {
  const whole = new Map<string, string>();
  const byStart = new Map<string, Pattern[]>();
  for (const [english, other] of Object.entries(catalogue)) {
    if (hasPlace.test(english)) {
      const pattern = patternOf(english, other);
      if (pattern.letters < fewestLetters) continue;
      const start = startOf(english.split('{')[0] ?? '');
      byStart.set(start, [...(byStart.get(start) ?? []), pattern]);
    } else whole.set(plain(english), plain(other));
  }
  for (const patterns of byStart.values()) patterns.sort((left, right) => right.letters - left.letters);
  const values = valuesIn(language);

  const one = (text: string, depth: number): string | undefined => whole.get(text) ?? values(text) ?? byPattern(text, depth);
  const byPattern = (text: string, depth: number): string | undefined => {
    const candidates = [...(byStart.get(startOf(text)) ?? []), ...(startOf(text) === '' ? [] : (byStart.get('') ?? []))];
    for (const { pattern, names, quoted, message } of candidates) {
      const [, ...found] = pattern.exec(text) ?? [];
      if (found.length === 0) continue;
      const given = names.map((name, at) => [name, valueSaid(found[at] ?? '', quoted[at] === true, depth + 1)]);
      return filled(message, Object.fromEntries(given), language);
    }
    return undefined;
  };
  const valueSaid = (value: string, isQuoted: boolean, depth: number) =>
    isQuoted || isolated.test(value) || depth > deepest ? value : (inPieces(value, depth) ?? value);
  /** The whole, else sentence by sentence, else the members of a list. */
  const inPieces = (text: string, depth: number): string | undefined => {
    const whole = one(text, depth);
    if (whole !== undefined) return whole;
    for (const [between, glue] of pieces) {
      const parts = text.split(between);
      if (parts.length === 1) continue;
      const said = parts.map(part => one(part, depth));
      if (said.some(part => part !== undefined)) return said.map((part, at) => part ?? parts[at]).join(glue);
    }
    return undefined;
  };
  return text =>
    text
      .split('\n')
      .map(line => inPieces(line, 0) ?? line)
      .join('\n');
}

const isolated = /^\u2068[^\u2069]*\u2069$/;
const pieces: readonly (readonly [RegExp, string])[] = [
  [/(?<=[.?!:]) (?=\p{Lu})/u, ' '],
  [/; /, '; '],
  [/, /, ', '],
];

/** The first word, if the text begins with one that is whole. */
function startOf(text: string): string {
  return /^[\p{L}’']+(?= )/u.exec(text)?.[0] ?? '';
}

const lettersIn = (text: string) => text.replace(/[^\p{L}]/gu, '').length;

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

function patternOf(english: string, message: string): Pattern {
  const names: string[] = [];
  const quoted: boolean[] = [];
  let source = '';
  let letters = 0;
  let end = 0;
  for (const found of english.matchAll(place)) {
    const before = plain(english.slice(end, found.index));
    end = found.index + found[0].length;
    source += escaped(before);
    letters += lettersIn(before);
    const name = found[1] ?? '';
    if (names.includes(name)) source += `\\${names.indexOf(name) + 1}`;
    else {
      names.push(name);
      quoted.push(/[“"‘]$/.test(before) && /^[”"’]/.test(english.slice(end)));
      source += '(.+?)';
    }
  }
  const after = plain(english.slice(end));
  return {
    pattern: new RegExp(`^${source}${escaped(after)}$`, 'u'),
    names,
    quoted,
    message,
    letters: letters + lettersIn(after),
  };
}

/** Without the marks by which a message says that a brace is a brace. */
function plain(text: string): string {
  return text.replace(/'([{}]+)'/g, '$1').replace(/''/g, "'");
}
