/** A message with places for values as a pattern, by which a sentence that it made is known and its values are taken out. */

export interface Pattern {
  readonly places: readonly Place[];
  /** In the other language. */
  readonly message: string;
  /** Letters outside the places: the more, the surer. */
  readonly letters: number;
  /** Patterns of the whole sentence: first with values in which each bracket that opens closes, then with any. */
  readonly expressions: readonly RegExp[];
  /** Whether it begins with a value. */
  readonly opens: boolean;
  /** What stands before, between and after the places. */
  readonly texts: readonly string[];
  /** The longest of them. */
  readonly longest: string;
}

export interface Place {
  readonly name: string;
  /** Words of people, by its name or because it stands in quotation marks: never looked up. */
  readonly ofPeople: boolean;
}

const place = /\{([A-Za-z0-9_]+)\}/g;

/** Places that hold what people wrote or are called, by the names that the messages give them (test/support/texts/served-texts.ts). */
const wordsOfPeople =
  /^(title|name|nameOf|person|member|text|reason|note|absence|goal|project|office|gate|gateModel|model|stage|called|callName|boardName|scenarioName|nameOfGate|chair|owner|sponsor|manager|customer|assessor|place|link)\d?$/;

/** A value: with brackets that close, or with any. */
const figure = /^(year|days)\d?$/;
const values = ['(?:[^()]|\\([^()]*\\))', '.'];

export function hasPlaces(message: string): boolean {
  return message.search(place) >= 0;
}

export function patternOf(english: string, message: string): Pattern {
  const texts: string[] = [];
  const order: string[] = [];
  const places: Place[] = [];
  let end = 0;
  for (const found of english.matchAll(place)) {
    const [, name = ''] = found;
    const before = plain(english.slice(end, found.index));
    end = found.index + found[0].length;
    texts.push(before);
    order.push(name);
    const isQuoted = /[“"‘]$/.test(before) && /^[”"’]/.test(english.slice(end));
    if (places.every(known => known.name !== name)) places.push({ name, ofPeople: isQuoted || wordsOfPeople.test(name) });
  }
  texts.push(plain(english.slice(end)));
  let expressions: readonly RegExp[] | undefined;
  return {
    places,
    message,
    texts,
    /** Made when a sentence first may fit: of a thousand patterns a page needs some dozen. */
    get expressions() {
      expressions ??= values.map(value => expressionOf(texts, order, value));
      return expressions;
    },
    letters: texts.join('').replace(/[^\p{L}]/gu, '').length,
    opens: texts[0] === '',
    longest: texts.toSorted((one, other) => other.length - one.length)[0] ?? '',
  };
}

/** How a value begins that stands at the end of another and may be absent: `; it is late`, ` (in GBP)`, a unit after a figure. */
const addition = '(?: [(]|[;,] |(?<=\\d) )';

function expressionOf(texts: readonly string[], order: readonly string[], value: string): RegExp {
  const names = [...new Set(order)];
  const source = texts.map((text, at) => {
    const name = order[at];
    if (name === undefined) return escaped(text);
    if (order.indexOf(name) !== at) return `${escaped(text)}\\${names.indexOf(name) + 1}`;
    if (figure.test(name)) return `${escaped(text)}(\\d[\\d.,–-]*)`;
    return text === '' && at > 0 ? `((?:${addition}${value}*?)?)` : `${escaped(text)}(${value}+?)`;
  });
  return new RegExp(`^${source.join('')}$`, 'u');
}

/** The values of a sentence that the message made, in the order of the places; undefined for another sentence. */
export function valuesOf({ texts, expressions, places, longest, opens }: Pattern, text: string): readonly string[] | undefined {
  if (!holds(text, texts)) return undefined;
  for (const expression of text.includes('(') ? expressions : expressions.slice(1)) {
    const [, ...found] = expression.exec(text) ?? [];
    // A name that holds the message itself is a list of such sentences, and no name; one with a colon in it that begins a sentence is what the sentence is put under.
    const isList = found.some((value, at) => places[at]?.ofPeople && longest.length > 7 && value.includes(longest));
    const isHeading = opens && places[0]?.ofPeople === true && found[0]?.includes(': ') === true;
    if (found.length > 0 && !isList && !isHeading) return found;
  }
  return undefined;
}

/** Whether the texts stand in it one after the other, from its beginning to its end: far cheaper than an expression, and mostly the answer is no. */
function holds(text: string, texts: readonly string[]): boolean {
  if (!text.startsWith(texts[0] ?? '') || !text.endsWith(texts.at(-1) ?? '')) return false;
  let at = 0;
  return texts.every(part => {
    const found = text.indexOf(part, at);
    at = found + part.length;
    return found >= 0;
  });
}

/** The first word, if the text begins with one that is whole: patterns are found by it. */
export function startOf(text: string): string {
  return /^[\p{L}’']+(?= )/u.exec(text)?.[0] ?? '';
}

const escaped = (text: string) => text.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');

/** Without the marks by which a message says that a brace is a brace. */
export function plain(text: string): string {
  return text.replace(/'([{}]+)'/g, '$1').replace(/''/g, "'");
}
