/**
 * Reads an amount of money from a cell into whole minor units, digit by digit: no float is ever involved. What is not
 * certainly one amount (a range, a foreign currency, a percentage, a word that is not known) is refused with a reason; nothing is guessed.
 */

import { exponentOf } from '#domain/values/currency.ts';
import { currencyDoubt, isSign, signPattern } from './currency-signs.ts';
import { powerOfWords } from './magnitudes.ts';

export type MoneyReading = { ok: true; minor: number; note?: string } | { ok: false; reason: string };
export interface MoneyForm {
  /** Three-letter code; another currency's sign in a cell is refused. */
  readonly currency: string;
  /** What `1` means in a cell without a word such as `million` of its own. */
  readonly scale: 'units' | 'thousands' | 'millions';
  readonly decimal: '.' | ',';
}

const powers: Record<string, number> = { units: 0, thousands: 3, millions: 6 };
/** Groups of three, or as in India two and then three; a full stop, comma, blank or apostrophe between them. */
const grouped = {
  '.': `\\d{1,3}(?:[,' ]\\d{3})+|\\d{1,2}(?:,\\d{2})+,\\d{3}|\\d+`,
  ',': `\\d{1,3}(?:[.' ]\\d{3})+|\\d{1,2}(?:\\.\\d{2})+\\.\\d{3}|\\d+`,
};
const maxDigits = 40;

/** Reads a cell such as `£12,343.96`, `(5.00)`, `3 crore` or `£1.2bn`; negative amounts are refused, the note says what was ignored. */
export function readMoney(text: string, form: MoneyForm): MoneyReading {
  const cell = text.replace(/\s+/g, ' ').replace(/[−‒]/g, '-').replace(/’/g, "'").trim();
  if (cell.length > 200) return refuse('not an amount of money: too long');
  if (accountingZero.test(cell)) return zeroOf(cell, form);
  const bracketed = /^\(([^()]*)\)$/.exec(cell);
  const parts = shapes[form.decimal].exec(bracketed?.[1]?.trim() ?? cell)?.groups;
  return parts === undefined ? refuse('not an amount of money') : amountOf(parts, form, bracketed !== null);
}

function amountOf(parts: Readonly<Record<string, string | undefined>>, form: MoneyForm, bracketed: boolean): MoneyReading {
  const { before, whole = '', fraction = '', rest = '' } = parts;
  const behind = partsBehind(rest);
  const doubt = currencyDoubt(before ?? behind.currency, form.currency) ?? doubtIn(behind.ignored, rest);
  if (doubt !== undefined) return refuse(doubt);
  if (behind.power === undefined) return refuse('a word at the amount that is not understood');
  const scale = behind.hasWord ? behind.power : (powers[form.scale] ?? 0);
  const amount = toMinorUnits(whole.replace(/\D/g, ''), fraction, exponentOf(form.currency) + scale);
  if (!amount.ok) return amount;
  if (isNegative(parts, bracketed || behind.minus) && amount.minor !== 0) return refuse('a negative amount');
  return withNote(amount, behind.ignored);
}

const accountingZero = new RegExp(`^(?:(?<sign>${signPattern}) ?[-–—]+|[-–—]+ ?(?<behind>${signPattern}))\\??\\s*$`, 'u');

/** A sign with a dash is how spreadsheets show nought in accounts. */
function zeroOf(cell: string, form: MoneyForm): MoneyReading {
  const { sign, behind } = accountingZero.exec(cell)?.groups ?? {};
  const doubt = currencyDoubt(sign ?? behind, form.currency);
  return doubt === undefined ? { ok: true, minor: 0 } : refuse(doubt);
}

function shapeOf(decimal: '.' | ','): RegExp {
  const point = decimal === '.' ? '\\.' : ',';
  const number = `(?<whole>${grouped[decimal]})(?:${point}(?<fraction>\\d+))?(?![\\d.,'])(?! \\d)`;
  return new RegExp(`^(?<sign1>[-–])? ?(?<before>${signPattern})? ?(?<sign2>[-–])? ?${number}(?<rest>.*)$`, 'u');
}

const shapes = { '.': shapeOf('.'), ',': shapeOf(',') };

interface Behind {
  /** Whether a word of magnitude stands there; it counts before what the mapping says of cells without one. */
  readonly hasWord: boolean;
  /** Undefined when a word is not understood. */
  readonly power: number | undefined;
  readonly currency?: string | undefined;
  readonly minus: boolean;
  /** Remarks in brackets, after a semicolon or a footnote's mark; or what cannot be placed at all. */
  readonly ignored: string;
}

const token = /[\p{L}$]*\p{Sc}|\p{L}+\.?/gu;

/** What stands after the digits: magnitude and currency in either order, a minus, and remarks. */
function partsBehind(rest: string): Behind {
  const { main = '', remark = '' } = /^(?<main>[^(*†‡[;]*)(?<remark>.*)$/s.exec(rest)?.groups ?? {};
  const minus = main.trim().endsWith('-');
  const text = minus ? main.trim().slice(0, -1) : main;
  const tokens = text.match(token) ?? [];
  const [currency, ...others] = tokens.filter(part => powerOfWords(part) === undefined && isSign(part));
  if (text.replace(token, '').trim() !== '' || others.length > 0)
    return { hasWord: false, power: 0, minus: false, ignored: rest.trim() };
  const words = tokens.filter(part => part !== currency);
  return { hasWord: words.length > 0, power: powerOfWords(words.join(' ')), currency, minus, ignored: remark.trim() };
}

function isNegative({ sign1, sign2 }: Readonly<Record<string, string | undefined>>, marked: boolean): boolean {
  return marked || (sign1 ?? sign2) !== undefined;
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

function doubtIn(ignored: string, rest: string): string | undefined {
  if (ignored === '') return undefined;
  if (ignored.startsWith('%')) return 'a percentage, not an amount';
  const remark = /^[\s(*†‡[;]/.test(rest) && /^[(*†‡[;]/.test(ignored);
  if (/\d/.test(ignored) && !remark)
    return /^(?:-|–|—|to\b|or\b|and\b)/i.test(ignored) ? 'a range, not one amount' : 'more than one number';
  return remark ? undefined : 'not an amount of money';
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
