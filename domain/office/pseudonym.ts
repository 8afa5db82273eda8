/** What stands for name and address of a person whose record is gone: the same wherever the id is the same, and made without a digest, for any browser. */
import type { PersonId } from '../values/ids.ts';

/** The number only tells ids apart (FNV-1a, 24 bits). */
export function pseudonymOf(person: PersonId): string {
  let hash = 0x811c9dc5;
  for (const character of person) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193) >>> 0;
  return `Erased person ${(hash & 0xffffff).toString(16).padStart(6, '0')}`;
}

/** An address that no mail reaches (RFC 2606), one for each id: two people never seem to be one because both were erased. */
export function addressInPlace(person: PersonId): string {
  const written = [...person].map(sign => (/[a-z0-9-]/.test(sign) ? sign : `_${(sign.codePointAt(0) ?? 0).toString(16)}_`));
  return `${written.join('')}@erased.invalid`;
}
