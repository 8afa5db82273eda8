/** What stands for the name of a person whose record is gone: the same wherever the id is the same. The number only tells ids apart (FNV-1a, 24 bits). */
import type { PersonId } from '../values/ids.ts';

export function pseudonymOf(person: PersonId): string {
  let hash = 0x811c9dc5;
  for (const character of person) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `Erased person ${(hash & 0xffffff).toString(16).padStart(6, '0')}`;
}
