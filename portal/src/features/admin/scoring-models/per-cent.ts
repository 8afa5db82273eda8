/** Shares and rates as per cents. Rates stay decimal texts: nothing of them is lost in binary fractions. */
import type { NumberField } from '../../../shared/forms/field-values.ts';

const decimal = /^(-?)(\d+)(?:\.(\d*))?$/;

/** The decimal point of a number moved to the right by so many places, or to the left by places below zero; undefined for what is no decimal. */
export function shiftedDecimal(typed: NumberField, places: number): string | undefined {
  const [, sign = '', whole = '', part = ''] = decimal.exec(String(typed)) ?? [];
  if (whole === '') return undefined;
  const point = whole.length + places;
  const digits = `${'0'.repeat(Math.max(0, -point))}${whole}${part}`.padEnd(point, '0');
  const at = Math.max(0, point);
  const before = digits.slice(0, at).replace(/^0+(?=\d)/, '') || '0';
  const after = digits.slice(at).replace(/0+$/, '');
  return `${sign}${before}${after === '' ? '' : `.${after}`}`;
}

/** 0.07 is 7, without what binary fractions add. */
export function asPercent(share: number): number {
  return Number((share * 100).toPrecision(12));
}
