/** Ids that stand twice in one list. */
import { type Refused, refuse } from '../decision/refusals.ts';

/** Refuses the second of two entries with the same id, at its place in the list. */
export function repeated(entries: readonly { id: string }[], field: string): Refused {
  const seen = new Set<string>();
  for (const [index, { id }] of entries.entries()) {
    if (seen.has(id)) return refuse('already-exists', `${id} stands here twice; ids must differ.`, `${field}.${index}.id`);
    seen.add(id);
  }
  return undefined;
}
