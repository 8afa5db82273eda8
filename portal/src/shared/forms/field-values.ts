/** Between what fields hold and what the API takes: an empty field is something that was not said. */
import { toMajor, toMinor } from '#domain/values/money.ts';

/** What a number field holds: the empty text when it is empty, and a text while a number is still being typed (`1.`). */
export type NumberField = number | string;

export function textIn(field: string): string | undefined {
  return field.trim() === '' ? undefined : field.trim();
}

/** NaN for what is no number (yet): every schema refuses it. */
export function numberIn(field: NumberField): number | undefined {
  return field === '' ? undefined : Number(field);
}

/** Minor units of what was typed in major ones; NaN for what is no amount in this currency (yet). */
export function minorIn(field: NumberField, currency: string): number | undefined {
  return field === '' ? undefined : (toMinor(String(field).replace(/\.$/, ''), currency) ?? Number.NaN);
}

/** Whole amounts are shown without decimals. */
export function majorField(minor: number | undefined, currency: string): NumberField {
  return minor === undefined ? '' : toMajor(minor, currency).replace(/\.0+$/, '');
}
