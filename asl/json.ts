/**
 * The data between states: plain JSON of at most 256 KiB, as on AWS. Everything that enters or leaves an expression,
 * a task or a state is converted here, so nothing of the JSONata engine (its marks on arrays, its functions) gets into the data.
 */
import { StateError } from './errors.ts';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** What an expression sees, by names without `$`: `states` alone. */
export type Frame = Readonly<Record<string, unknown>>;

/** The size limit of a state's result and output, in bytes of UTF-8 JSON. */
export const sizeLimit = 262_144;

/** A fresh plain copy. Functions and symbols are no JSON: `TypeError`. Absent members vanish, as in JSON text. */
export function plain(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  if (typeof value === 'number' && Number.isFinite(value)) return value;
  if (Array.isArray(value)) return Array.from(value, item => plain(item ?? null));
  if (typeof value === 'object') return plainObject(value);
  throw new TypeError(`a value of type ${typeof value} is not JSON`);
}

function plainObject(value: object): Json {
  const members = Object.entries(value).filter(([, member]) => member !== undefined);
  return Object.fromEntries(members.map(([key, member]) => [key, plain(member)]));
}

/** What a task gave back, as AWS would hand it on: through JSON text. Nothing (`undefined`) becomes null. */
export function throughJson(value: unknown): Json {
  const text = JSON.stringify(value);
  return text === undefined ? null : JSON.parse(text);
}

/** Gives the value back, or fails the state with `States.DataLimitExceeded`. */
export function withinLimit(value: Json, what: string): Json {
  const bytes = sizeOf(value);
  if (bytes <= sizeLimit) return value;
  throw new StateError('States.DataLimitExceeded', `The ${what} has ${bytes} bytes; the limit is ${sizeLimit}.`);
}

/** Bytes of UTF-8 of the value as JSON text. */
export function sizeOf(value: Json): number {
  return Buffer.byteLength(JSON.stringify(value));
}
