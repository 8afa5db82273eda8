/** Entries of forms with the ids under which they are stored: new ones get an id of their own. */
import { idFrom } from '#domain/values/suggested-id.ts';

/** Entries of a form as the API takes them: without their keys, and the new ones with an id of their own. */
export function withIds<E extends { id: string; name: string; key: string }>(entries: readonly E[]): Omit<E, 'key'>[] {
  const taken = entries.map(entry => entry.id);
  return entries.map(({ key: _, ...entry }) => {
    if (entry.id !== '') return entry;
    const id = idFrom(entry.name, taken);
    taken.push(id);
    return { ...entry, id };
  });
}

/**
 * The entries of a form as they are now, with the ids under which those that were sent are stored: a new name later makes no
 * new entry.
 */
export function withStoredIds<E extends { id: string; key: string }>(
  entries: readonly E[],
  sent: readonly E[],
  stored: readonly { id: string }[],
): E[] {
  const ids = new Map(sent.map(({ key }, index) => [key, stored[index]?.id]));
  return entries.map(entry => ({ ...entry, id: ids.get(entry.key) ?? entry.id }));
}
