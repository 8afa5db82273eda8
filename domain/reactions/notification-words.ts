/**
 * What people wrote, made safe to stand in a sentence of ours: a notification is written from facts and states in which every text is isolated,
 * so that right-to-left letters and U+202E turn nothing around but themselves, whoever adds a sentence. Texts that run from left to right, and
 * ids, stay as they are.
 */
import { isolated } from '../values/isolated.ts';
import { type ReactionTable, reactionBy } from './reaction.ts';

/** As `reactionBy`, for notifications. */
export function notificationBy<F extends { type: string }, X, R>(
  table: ReactionTable<F, X, R>,
): (fact: F, context: X) => R | undefined {
  const react = reactionBy(table);
  return (fact, context) =>
    Object.hasOwn(table, fact.type) ? react(withIsolatedTexts(fact), withIsolatedTexts(context)) : undefined;
}

/** The same plain data, every text in it isolated; what holds no such text is the very same. Keys are ids. */
export function withIsolatedTexts<T>(value: T): T {
  return mapped(value) as T;
}

/**
 * States are never changed, and share what stays the same: what was mapped for the fact before need not be mapped again. Of small things it costs more to
 * remember that than to look again.
 */
const known = new WeakMap<object, unknown>();

/** Values, within one another, from which on a thing is remembered. */
const worthKnowing = 16;

/** Values that were looked at so far. */
let looked = 0;

function mapped(value: unknown): unknown {
  looked += 1;
  if (typeof value === 'string') return isolated(value);
  if (typeof value !== 'object' || value === null) return value;
  const before = known.get(value);
  if (before !== undefined) return before;
  const begun = looked;
  const made = mappedParts(value);
  if (made !== value || looked - begun >= worthKnowing) known.set(value, made);
  return made;
}

/** Copied only when a part of it changes: most texts run from left to right, and states are large. */
function mappedParts(value: object): object {
  const parts: readonly unknown[] = Array.isArray(value) ? value : Object.values(value);
  if (parts.every(part => mapped(part) === part)) return value;
  if (Array.isArray(value)) return value.map(mapped);
  // As it came: a key that is named like a prototype is a key.
  return Object.fromEntries(Object.entries(value).map(([key, part]) => [key, mapped(part)]));
}
