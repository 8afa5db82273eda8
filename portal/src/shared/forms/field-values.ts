/** Between what fields hold and what the API takes: an empty field is something that was not said. */
import { toMajor, toMinor } from '#domain/values/currency.ts';

/** What a number field holds: the number with a dot and no groups, the empty text, or what was typed and is no number (`unread`). */
export type NumberField = number | string;

/** What was typed and is no number, or may be two: kept as it was typed, and never taken for a number. */
export function unread(typed: string): NumberField {
  return `?${typed}`;
}

/** What was typed, when it is no number. */
export function typedIn(field: NumberField): string | undefined {
  return typeof field === 'string' && field.startsWith('?') ? field.slice(1) : undefined;
}

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
