/** Ids that stand twice in one list. */
import { type Refused, refuse } from '../decision/refusals.ts';

interface Entries {
  readonly entries: readonly { readonly id: string }[];
  /** Path of the list in what was sent. */
  readonly field: string;
}

/** Refuses the second of two entries with the same id, at its place in the list. */
export function repeated(entries: Entries['entries'], field: string): Refused {
  return repeatedAmong([{ entries, field }]);
}

/** The same for ids that must differ over several lists. */
export function repeatedAmong(lists: readonly Entries[]): Refused {
  const known = new Set<string>();
  for (const { entries, field } of lists)
    for (const [index, { id }] of entries.entries()) {
      if (known.has(id)) return refuse('already-exists', `${id} stands here twice; ids must differ.`, `${field}.${index}.id`);
      known.add(id);
    }
  return undefined;
}
