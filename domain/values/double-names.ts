/**
 * A name that stands twice in one object of a JSON text: `JSON.parse` keeps the last value and says nothing, other readers keep the first, so
 * what was sent would be read as something else. And the name `__proto__`, which JavaScript takes for more than a name, and schemas pass over.
 */

export interface DoubtfulName {
  /** Names and places, joined by dots. */
  readonly path: string;
  readonly why: 'twice' | 'prototype';
}

interface Level {
  /** Those met so far; undefined in a list. */
  readonly names: Set<string> | undefined;
  /** Where in it the text is read. */
  at: string | number;
}

/** The marks of structure and the strings of a text that is known to be JSON. */
const token = /"(?:[^"\\]|\\.)*"|[{}[\],]/g;
const colon = /\s*:/y;

/** The first one in a text that is known to be JSON, however deep it is. */
export function doubtfulNameIn(text: string): DoubtfulName | undefined {
  const open: Level[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    const level = open.at(-1);
    if (!found.startsWith('"')) step(found, open);
    else if (level?.names && isName(text, index + found.length)) {
      const name = JSON.parse(found) as string;
      level.at = name;
      const why = doubtOf(name, level.names);
      if (why !== undefined) return { path: open.map(({ at }) => at).join('.'), why };
    }
  }
  return undefined;
}

/** Of a name, which joins those before it in the same object. */
function doubtOf(name: string, before: Set<string>): DoubtfulName['why'] | undefined {
  if (before.has(name)) return 'twice';
  before.add(name);
  return name === '__proto__' ? 'prototype' : undefined;
}

function step(mark: string, open: Level[]): void {
  const level = open.at(-1);
  if (mark === '{') open.push({ names: new Set(), at: '' });
  else if (mark === '[') open.push({ names: undefined, at: 0 });
  else if (mark !== ',') open.pop();
  else if (typeof level?.at === 'number') level.at += 1;
}

/** Names have a colon after them, values have none. */
function isName(text: string, end: number): boolean {
  colon.lastIndex = end;
  return colon.test(text);
}
