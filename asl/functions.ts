/**
 * The functions an expression may call: those of JSONata 2.0.6 (what AWS runs), plus `$partition`, `$range`, `$hash` and
 * `$parse` as AWS adds them. Functions that answer differently each time are refused: an execution may be run again from
 * its first state, and must then say the same.
 */
import { createHash } from 'node:crypto';
import type { Expression } from 'jsonata';

const standard = `sum count max min average string substring substringBefore substringAfter lowercase uppercase length trim pad
  match contains replace split join formatNumber formatBase formatInteger parseInteger number floor ceil round abs sqrt power
  boolean not map zip filter single reduce sift keys lookup append exists spread merge reverse each error assert type sort
  distinct base64encode base64decode encodeUrlComponent encodeUrl decodeUrlComponent decodeUrl toMillis fromMillis now millis
  clone`;

/** Names (without `$`) that an expression may use as functions. */
export const knownFunctions: ReadonlySet<string> = new Set([...standard.split(/\s+/), 'partition', 'range', 'hash', 'parse']);

/** Why a function that AWS or JSONata has is not in the subset. */
export const refusedFunctions: ReadonlyMap<string, string> = new Map([
  ['eval', 'runs text as code'],
  ['uuid', 'answers differently when the execution runs again'],
  ['random', 'answers differently when the execution runs again'],
  ['shuffle', 'answers differently when the execution runs again'],
]);

const algorithms: Record<string, string> = {
  MD5: 'md5',
  'SHA-1': 'sha1',
  'SHA-256': 'sha256',
  'SHA-384': 'sha384',
  'SHA-512': 'sha512',
};

/** Adds the functions of AWS to a compiled expression. */
export function addFunctions(expression: Expression): void {
  expression.registerFunction('partition', partition, '<an:a>');
  expression.registerFunction('range', range, '<nnn:a>');
  expression.registerFunction('hash', hash, '<ss:s>');
  expression.registerFunction('parse', (text: string) => JSON.parse(text), '<s:x>');
}

function partition(items: unknown[], size: number): unknown[][] {
  if (!Number.isInteger(size) || size < 1) throw new RangeError('$partition needs a whole positive size');
  return Array.from({ length: Math.ceil(items.length / size) }, (_, i) => items.slice(i * size, (i + 1) * size));
}

/** One number alone is that number, as everywhere in JSONata a sequence of one is its item. */
function range(first: number, last: number, step: number): number[] | number {
  if (![first, last, step].every(Number.isInteger) || step === 0) throw new RangeError('$range needs whole numbers and a step');
  const length = Math.max(0, Math.floor((last - first) / step) + 1);
  if (length > 1000) throw new RangeError('$range gives at most 1000 numbers');
  return length === 1 ? first : Array.from({ length }, (_, i) => first + i * step);
}

function hash(content: string, algorithm: string): string {
  const known = Object.hasOwn(algorithms, algorithm) ? algorithms[algorithm] : undefined;
  if (known === undefined) throw new RangeError(`$hash does not know ${algorithm}`);
  return createHash(known).update(content).digest('hex');
}
