/**
 * Reads an amount of money from a cell into whole minor units, digit by digit: no float is ever involved. What is not
 * certainly one amount (a range, a foreign currency, a percentage) is refused with a reason; nothing is guessed.
 */

import { exponentOf } from '#domain/values/currency.ts';

export type MoneyReading = { ok: true; minor: number; note?: string } | { ok: false; reason: string };
export interface MoneyForm {
  /** Three-letter code; another currency's sign in a cell is refused. */
  readonly currency: string;
  /** What `1` means in a cell without a word such as `million` of its own. */
  readonly scale: 'units' | 'thousands' | 'millions';
  readonly decimal: '.' | ',';
}

const signs: Record<string, string> = { '£': 'GBP', '€': 'EUR', $: 'USD' };
const powers: Record<string, number> = { units: 0, thousands: 3, millions: 6 };
const words: readonly [RegExp, number][] = [
  [/^(?:k|thousand)$/i, 3],
  [/^(?:m|mn|mio|million|millions)$/i, 6],
  [/^(?:b|bn|billion|billions)$/i, 9],
];
const grouped = { '.': `\\d{1,3}(?:[,' ]\\d{3})+|\\d+`, ',': `\\d{1,3}(?:[.' ]\\d{3})+|\\d+` };
const maxDigits = 40;

/** Reads a cell such as `£12,343.96`, `(5.00)` or `£1.2bn`; negative amounts are refused, the note says what was ignored. */
export function readMoney(text: string, form: MoneyForm): MoneyReading {
  const cell = text.replace(/\s+/g, ' ').replace(/[−‒]/g, '-').replace(/’/g, "'").trim();
  if (cell.length > 200) return refuse('not an amount of money: too long');
  const bracketed = /^\(([^()]*)\)$/.exec(cell);
  const parts = shapeOf(form).exec(bracketed?.[1]?.trim() ?? cell)?.groups;
  if (parts === undefined) return refuse('not an amount of money');
  const { whole = '', fraction = '', rest = '' } = parts;
  const minusBehind = rest.trim() === '-';
  const ignored = minusBehind ? '' : rest.trim();
  const doubt = currencyDoubt(parts.before ?? parts.after, form) ?? doubtIn(ignored, rest);
  if (doubt !== undefined) return refuse(doubt);
  const power = exponentOf(form.currency) + powerOf(parts.word, form);
  const amount = toMinorUnits(whole.replace(/\D/g, ''), fraction, power);
  if (!amount.ok) return amount;
  if (isNegative(parts, bracketed !== null || minusBehind) && amount.minor !== 0) return refuse('a negative amount');
  return withNote(amount, ignored);
}

function isNegative({ sign1, sign2 }: Readonly<Record<string, string | undefined>>, marked: boolean): boolean {
  return marked || (sign1 ?? sign2) !== undefined;
}

function currencyDoubt(currency: string | undefined, form: MoneyForm): string | undefined {
  if (currency === undefined || (signs[currency] ?? currency) === form.currency) return undefined;
  return `in ${currency}, not in ${form.currency}`;
}

/** The word in the cell counts before what the mapping says of cells without one. */
function powerOf(word: string | undefined, form: MoneyForm): number {
  return words.find(([shape]) => shape.test(word ?? ''))?.[1] ?? powers[form.scale] ?? 0;
}

function withNote(amount: MoneyReading & { ok: true }, ignored: string): MoneyReading {
  const notes = [amount.note, ignored === '' ? undefined : `ignored "${ignored.slice(0, 60)}"`].filter(
    part => part !== undefined,
  );
  return { ok: true, minor: amount.minor, ...(notes.length > 0 ? { note: notes.join('; ') } : {}) };
}

/** Minor units written in the units of a form, with as many decimals as it takes; the opposite of `readMoney`. */
export function writeMoney(minor: number, form: MoneyForm): string {
  const decimals = exponentOf(form.currency) + (powers[form.scale] ?? 0);
  const digits = String(minor).padStart(decimals + 1, '0');
  const [group, point] = form.decimal === '.' ? [',', '.'] : ['.', ','];
  const whole = digits.slice(0, digits.length - decimals).replace(/\B(?=(\d{3})+$)/g, group);
  return decimals === 0 ? whole : `${whole}${point}${digits.slice(-decimals)}`;
}

function shapeOf(form: MoneyForm): RegExp {
  const currency = '[£€$]|[A-Z]{3}';
  const point = form.decimal === '.' ? '\\.' : ',';
  const number = `(?<whole>${grouped[form.decimal]})(?:${point}(?<fraction>\\d+))?(?![\\d.,'])`;
  const word = '(?: ?(?<word>(?i:k|thousand|mio|mn|millions?|m|bn|billions?|b))(?![A-Za-z]))?';
  return new RegExp(
    `^(?<sign1>[-–])? ?(?<before>${currency})? ?(?<sign2>[-–])? ?${number}${word}(?: ?(?<after>${currency})(?![A-Za-z]))?(?<rest>.*)$`,
  );
}

function doubtIn(ignored: string, rest: string): string | undefined {
  if (ignored === '') return undefined;
  if (/\d/.test(ignored)) return /^(?:-|–|—|to\b|or\b|and\b)/i.test(ignored) ? 'a range, not one amount' : 'more than one number';
  if (ignored.startsWith('%')) return 'a percentage, not an amount';
  return /^[\s(*†‡[;]/.test(rest) ? undefined : 'not an amount of money';
}

function toMinorUnits(whole: string, fraction: string, power: number): MoneyReading {
  if (whole.length + fraction.length > maxDigits) return refuse('more digits than an amount can have');
  const shift = power - fraction.length;
  const digits = BigInt(whole + fraction);
  const divisor = shift < 0 ? 10n ** BigInt(-shift) : 1n;
  const minor = shift >= 0 ? digits * 10n ** BigInt(shift) : (digits * 2n + divisor) / (divisor * 2n);
  if (minor > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('more money than can be counted');
  const exact = shift >= 0 || digits % divisor === 0n;
  return { ok: true, minor: Number(minor), ...(exact ? {} : { note: 'rounded to the smallest unit of the currency' }) };
}

function refuse(reason: string): MoneyReading {
  return { ok: false, reason };
}
