/**
 * JSON that says one thing to every reader (I-JSON, RFC 7493): no name twice in an object, no number that a double does not hold, no half of a
 * surrogate pair. A file with any of them would show one reader what another never verified.
 */

export interface JsonFault {
  /** Counted from 1, as an editor shows it. */
  readonly line: number;
  readonly why: string;
}

/** The value, or the first place where the text says two things. Throws a SyntaxError for what is no JSON. */
export function parseStrictly(text: string): { readonly value: unknown } | { readonly fault: JsonFault } {
  const value: unknown = JSON.parse(text);
  const fault = faultIn(text);
  return fault ? { fault } : { value };
}

/** A string, a number, or a mark of structure; the text is known to be JSON, so everything between them is white space or a word. */
const token = /"(?:[^"\\]|\\.)*"|-?\d[\d.eE+-]*|[{}[\]]/g;
const colon = /\s*:/y;

/** The first place where a text that is known to be JSON says two things. */
export function faultIn(text: string): JsonFault | undefined {
  /** The names met so far in each object that is open; undefined for an array. */
  const open: (Set<string> | undefined)[] = [];
  for (const { 0: found, index } of text.matchAll(token)) {
    if (opensOrCloses(found, open)) continue;
    const why = found.startsWith('"') ? faultInString(text, { found, index }, open.at(-1)) : faultInNumber(found);
    if (why !== undefined) return { line: text.slice(0, index).split('\n').length, why };
  }
  return undefined;
}

function opensOrCloses(found: string, open: (Set<string> | undefined)[]): boolean {
  if (found === '{') open.push(new Set());
  else if (found === '[') open.push(undefined);
  else if (found === '}' || found === ']') open.pop();
  else return false;
  return true;
}

function faultInString(
  text: string,
  { found, index }: { readonly found: string; readonly index: number },
  names: Set<string> | undefined,
): string | undefined {
  colon.lastIndex = index + found.length;
  return faultInName(found, names && colon.test(text) ? names : undefined);
}

/** Of a string as it is written; where it is the name of a member, with the names before it in the same object, which it joins. */
export function faultInName(found: string, names: Set<string> | undefined): string | undefined {
  const value = JSON.parse(found) as string;
  if (!value.isWellFormed()) return `${found.slice(0, 60)} holds half of a character`;
  if (!names) return undefined;
  if (names.has(value)) return `the name ${JSON.stringify(value)} stands twice in one object`;
  names.add(value);
  return undefined;
}

/** Digits that a double drops are digits that no digest covers. */
function faultInNumber(found: string): string | undefined {
  const kept = Number(found);
  if (!Number.isFinite(kept)) return `the number ${found} is greater than any reader keeps`;
  return sameDecimal(found, String(kept)) ? undefined : `the number ${found} is read as ${kept}`;
}

function sameDecimal(left: string, right: string): boolean {
  const [a, b] = [decimalOf(left), decimalOf(right)];
  return a.digits === b.digits && (a.digits === '' || (a.exponent === b.exponent && a.negative === b.negative));
}

/** Significant digits without zeros at either end, and the power of ten of the last one. */
function decimalOf(number: string): { readonly negative: boolean; readonly digits: string; readonly exponent: number } {
  const negative = number.startsWith('-');
  const [mantissa = '', power = '0'] = number
    .slice(negative ? 1 : 0)
    .toLowerCase()
    .split('e');
  const [whole = '', fraction = ''] = mantissa.split('.');
  const all = `${whole}${fraction}`;
  const kept = all.replace(/0+$/, '');
  const exponent = Number(power) - fraction.length + (all.length - kept.length);
  return { negative, digits: kept.replace(/^0+/, ''), exponent };
}
