/** What stands for the name of a person whose record is gone: the same wherever the id is the same. */
import { sha256 } from '../history/digest.ts';
import type { PersonId } from '../values/ids.ts';

export function pseudonymOf(person: PersonId): string {
  return `Erased person ${sha256(person).slice(0, 6)}`;
}
