/** Ids that stand twice in one list. */
import { type Refused, refuse } from '../decision/refusals.ts';

/** Refuses the second of two entries with the same id, at its place in the list. */
export function repeated(entries: readonly { id: string }[], field: string): Refused {
  const known = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (known.has(id)) return refuse('already-exists', `${id} stands here twice; ids must differ.`, `${field}.${index}.id`);
    known.add(id);
  }
  return undefined;
}
