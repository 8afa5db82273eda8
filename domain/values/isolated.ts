/** Other people's words inside a sentence of ours: their direction ends where they end. Apart from the schemas of texts, so that a page needs none of them for it. */

const openers = /[\u202a\u202b\u202d\u202e]/;
const strong = /[\u202a-\u202e\u2066-\u2069\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufeff]/;

/**
 * A person's words inside a sentence of ours, so that their direction (right-to-left letters, U+202E) ends where they end: put between
 * FIRST STRONG ISOLATE and POP DIRECTIONAL ISOLATE (Unicode UAX 9), with what they left open closed. Text that runs from left to right stays as it is.
 */
export function isolated(text: string): string {
  if (!strong.test(text)) return text;
  const open: Direction[] = [];
  const kept = [...text].filter(character => isMatched(character, open)).join('');
  const ends = open.toReversed().map(kind => (kind === 'isolate' ? '\u2069' : '\u202c'));
  return `\u2068${kept}${ends.join('')}\u2069`;
}

type Direction = 'embedding' | 'isolate';

/** Takes note of what a character opens or closes; false for one that closes what the text itself did not open. */
function isMatched(character: string, open: Direction[]): boolean {
  if (openers.test(character)) open.push('embedding');
  if (character >= '\u2066' && character <= '\u2068') open.push('isolate');
  if (character === '\u202c') return open.at(-1) === 'embedding' && open.pop() !== undefined;
  if (character !== '\u2069') return true;
  const opener = open.lastIndexOf('isolate');
  if (opener !== -1) open.length = opener;
  return opener !== -1;
}
