/** The keys of the index by hour of storing: what each stored commit carries for it. */
import { addDays, type Instant } from '#domain/values/time.ts';
import type { Item } from './query.ts';
import { storedIndex } from './tables.ts';

/** What a stored commit carries for the index. */
export function indexedAt(at: Instant, digest: string): Item {
  return { [storedIndex.partitionKey.name]: hourOf(at), [storedIndex.sortKey.name]: at, digest };
}

export function hourOf(at: Instant): string {
  return at.slice(0, 13);
}

export function hourAfter(hour: string): string {
  return hourOf(addDays(`${hour}:00:00.000Z`, 1 / 24));
}
