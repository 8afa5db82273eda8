/**
 * The single place that turns content into a digest: canonical JSON (RFC 8785: names sorted by their UTF-16 code units, no white space, numbers
 * as ECMAScript writes them; `undefined` is left out) and SHA-256 over its UTF-8 bytes, written as 64 lower-case hexadecimal digits.
 */
import { sha256Hex } from './hashing.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/**
 * Canonical JSON: two values that are equal as data have equal text. Throws a TypeError for what JSON does not hold: numbers that are not
 * finite, half of a character, functions.
 */
export function canonical(value: unknown): string {
  if (value === null || typeof value === 'boolean') return JSON.stringify(value);
  if (typeof value === 'string') return quoted(value);
  if (typeof value === 'number') {
    if (!Number.isFinite(value)) throw new TypeError(`a digest needs finite numbers, not ${value}`);
    return JSON.stringify(value);
  }
  if (Array.isArray(value)) return canonicalList(value);
  if (typeof value === 'object') return canonicalObject(value as Record<string, unknown>);
  throw new TypeError(`a digest needs data, not a ${typeof value}`);
}

/** Bytes of the JSON of a value in UTF-8, which are as many in every order of its names: what it takes to store it, but for what stands around it. */
export function bytesOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}

function canonicalList(items: readonly unknown[]): string {
  let text = '';
  for (const item of items) text += `${text === '' ? '' : ','}${canonical(item ?? null)}`;
  return `[${text}]`;
}

function canonicalObject(object: Readonly<Record<string, unknown>>): string {
  let text = '';
  for (const key of inOrder(Object.keys(object))) {
    if (object[key] !== undefined) text += `${text === '' ? '' : ','}${nameOf(key)}:${canonical(object[key])}`;
  }
  return `{${text}}`;
}

/** Up to so many names are put in order one by one, which is half the work for the few that an object has, and takes no memory. */
const few = 24;

/** Sorts names by their UTF-16 code units, in place. */
function inOrder(keys: string[]): string[] {
  if (keys.length > few) return keys.sort();
  for (let next = 1; next < keys.length; next += 1) {
    const key = keys[next] as string;
    let place = next;
    for (; place > 0 && (keys[place - 1] as string) > key; place -= 1) keys[place] = keys[place - 1] as string;
    keys[place] = key;
  }
  return keys;
}

/** Names of fields, as they are written: the same few hundred come again and again. */
const names = new Map<string, string>();
const mostNames = 2_000;

function nameOf(key: string): string {
  const known = names.get(key);
  if (known !== undefined) return known;
  const written = quoted(key);
  // Keys that are ids or hostile fill no memory.
  if (key.length <= 40 && names.size < mostNames) names.set(key, written);
  return written;
}

/** Half of a character has no UTF-8, so another program could not compute the digest again. */
function quoted(text: string): string {
  if (text.isWellFormed()) return JSON.stringify(text);
  throw new TypeError(`a digest needs whole characters, and ${JSON.stringify(text.slice(0, 60))} holds half of one`);
}

/** SHA-256 of a text's UTF-8 bytes, in hexadecimal. */
export function sha256(text: string): string {
  return sha256Hex(text);
}

/** The digest of any data. */
export function digestOf(value: unknown): string {
  return sha256(canonical(value));
}
