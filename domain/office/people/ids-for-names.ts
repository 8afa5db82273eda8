/**
 * A sentence as it is kept for good: people stand in it by their ids, as in every fact, so that erasing a person leaves no name behind. For words that
 * were made for a reader, whom they call people by their names.
 */
import { isolated } from '../../values/isolated.ts';
import type { OfficeState } from '../state.ts';
import { everybody } from './deactivated.ts';

export function withIdsForNames(text: string, office: OfficeState): string {
  const left = Object.entries(office.personal.left).map(([id, { name }]) => ({ id, name }));
  const named = [...everybody(office), ...left].filter(({ name, id }) => name !== id && text.includes(isolated(name)));
  // A name may begin with another.
  const longestFirst = named.toSorted((one, other) => other.name.length - one.name.length);
  return longestFirst.reduce((kept, { id, name }) => kept.replace(wholly(isolated(name)), () => id), text);
}

/** The words where they are not a part of others. */
function wholly(words: string): RegExp {
  const literal = words.replace(/[\\^$.*+?()[\]{}|/]/g, '\\$&');
  return new RegExp(`(?<![\\p{L}\\p{N}])${literal}(?![\\p{L}\\p{N}])`, 'gu');
}
