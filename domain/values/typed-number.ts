/**
 * The single place that reads a number as a person typed it, with the separators of the reader's locale. What can be meant in two ways
 * is asked and never guessed: `1,25` typed by an English reader may be a slip of the comma key, or a German habit; `1.250` pounds are £1.25
 * with a zero too many, or a German's 1250.
 */

export interface NumberFormat {
  /** What stands before the decimals: `.` or `,` (`٫` in Arabic). */
  readonly decimal: string;
  /** What stands between groups of digits; any kind of space counts as the same. */
  readonly group: string;
  /** Digits after the decimal separator at most: 2 for pounds, 0 for yen and for years. */
  readonly decimals: number;
  readonly min?: number;
  readonly max?: number;
}

/** `text` is the number with a dot and without groups, as `Number` and `toMinor` read it. */
export type Typed =
  | { readonly kind: 'number'; readonly text: string }
  | { readonly kind: 'ask'; readonly options: readonly string[] }
  | { readonly kind: 'fault'; readonly fault: 'empty' | 'no-number' | 'too-many-decimals' | 'too-small' | 'too-large' };

const spaces = /[\s\u00a0\u2007\u202f\u2009]/g;
const marks = /[.,'’\u066b\u066c ]/;

/** Reads what was typed. An empty field is a fault of its own kind, so that a form can leave an optional number out. */
export function readTyped(typed: string, format: NumberFormat): Typed {
  const plain = digitsOf(typed.trim())
    .replace(spaces, ' ')
    .replace(/^\+/, '')
    .replace(/[\u2212\u2013](?=\d)/, '-');
  if (plain === '') return { kind: 'fault', fault: 'empty' };
  const power = /^(-?\d+(?:\.\d+)?)e\+?(\d{1,2})$/i.exec(plain);
  if (power) return within(withPower(power[1] ?? '', Number(power[2])), format);
  const [, sign = '', body = ''] = /^(-?)(\d[\d.,'’\u066b\u066c ]*)$/.exec(plain) ?? [];
  if (body === '' || marks.test(body.at(-1) ?? '')) return { kind: 'fault', fault: 'no-number' };
  return readBody(sign, body, format);
}

/** By the reader's separators. Asked when only others can read it, or when both can and more digits follow the decimal separator than fit. */
function readBody(sign: string, body: string, format: NumberFormat): Typed {
  const usual = reading(body, format);
  const swapped = reading(body, { decimal: format.decimal === ',' ? '.' : ',', group: format.decimal });
  const [first, ...others] = [usual, swapped].filter(text => text !== undefined && decimalsOf(text) <= format.decimals);
  if (first === undefined) return { kind: 'fault', fault: usual === undefined ? 'no-number' : 'too-many-decimals' };
  const isCertain = others.length === 0 || fractionOf(first).length <= format.decimals;
  if (first === usual && isCertain) return within(`${sign}${first}`, format);
  const options = new Set([first, ...others].flatMap(text => (text === undefined ? [] : `${sign}${withoutZeros(text)}`)));
  return { kind: 'ask', options: [...options] };
}

/** The number under one convention; undefined where its groups are none: three digits each, or two before the last three (India). */
function reading(body: string, { decimal, group }: Pick<NumberFormat, 'decimal' | 'group'>): string | undefined {
  const [whole = '', fraction, ...more] = body.split(decimal);
  if (more.length > 0 || (fraction !== undefined && !/^\d+$/.test(fraction))) return undefined;
  const separator = /[^\d]/.exec(whole)?.[0];
  const usual = separator === undefined || separator === group || separator === ' ' || isApostrophe(separator);
  const groups = separator === undefined ? [whole] : whole.split(separator);
  if (!usual || !areGroups(groups)) return undefined;
  return `${groups.join('').replace(/^0+(?=\d)/, '')}${fraction === undefined ? '' : `.${fraction}`}`;
}

/** Whether digits are grouped as people group them; without a separator there is one group of any length. */
function areGroups(groups: readonly string[]): boolean {
  if (!groups.every(part => /^\d+$/.test(part))) return false;
  const [first = '', ...others] = groups;
  const last = others.pop();
  if (last === undefined) return true;
  if (last.length !== 3 || first.length > 3) return false;
  return others.every(isOf(3)) || (others.every(isOf(2)) && isIndian(groups));
}

const isOf = (length: number) => (part: string) => part.length === length;
const isIndian = (groups: readonly string[]) => (groups[0] ?? '').length <= 2;
const isApostrophe = (character: string) => character === "'" || character === '’';

/** Arabic-Indic, Devanagari and other digits of Unicode as 0 to 9. */
export function digitsOf(text: string): string {
  return text.replace(/\p{Nd}/gu, digit => {
    const code = digit.codePointAt(0) ?? 0;
    let zero = code;
    while (code - zero < 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
    return String(code < 128 ? code - 48 : code - zero);
  });
}

function withPower(number: string, power: number): string {
  const [whole = '', fraction = ''] = number.split('.');
  const digits = `${fraction}${'0'.repeat(Math.max(0, power - fraction.length))}`;
  const rest = digits.slice(power);
  return `${whole}${digits.slice(0, power)}${rest === '' ? '' : `.${rest}`}`.replace(/^(-?)0+(?=\d)/, '$1');
}

function fractionOf(text: string): string {
  return text.split('.')[1] ?? '';
}

/** Zeros at the end are none: 12.50 has one decimal. */
function decimalsOf(text: string): number {
  return fractionOf(text).replace(/0+$/, '').length;
}

function withoutZeros(text: string): string {
  return text.replace(/\.0+$|(\.\d*[1-9])0+$/, '$1');
}

function within(text: string, { decimals, min, max }: NumberFormat): Typed {
  if (decimalsOf(text) > decimals) return { kind: 'fault', fault: 'too-many-decimals' };
  if (min !== undefined && Number(text) < min) return { kind: 'fault', fault: 'too-small' };
  if (max !== undefined && Number(text) > max) return { kind: 'fault', fault: 'too-large' };
  return { kind: 'number', text };
}
