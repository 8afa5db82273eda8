/**
 * The single place that turns content into a digest: canonical JSON (RFC 8785 in spirit: keys sorted, no white space,
 * `undefined` left out) and SHA-256 over its UTF-8 bytes, written as 64 lower-case hexadecimal digits.
 */
import { hash } from 'node:crypto';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** Canonical JSON: two values that are equal as data have equal text. Throws a TypeError for numbers that are not finite. */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean' || typeof value === 'string') return JSON.stringify(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`a digest needs finite numbers, not ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return `[${value.map(item => canonical(item ?? null)).join(',')}]`;
  if (typeof value === 'object') {
    const object = value as Record<string, unknown>;
    const parts: string[] = [];
    for (const key of Object.keys(object).sort()) {
      if (object[key] !== undefined) parts.push(`${JSON.stringify(key)}:${canonical(object[key])}`);
    }
    return `{${parts.join(',')}}`;
  }
  throw new TypeError(`a digest needs data, not a ${typeof value}`);
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return hash('sha256', text, 'hex');
}

/** The digest of any data. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value));
}
