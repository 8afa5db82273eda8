/**
 * Reads many items by their keys in batches of 100, the most DynamoDB takes; eventually consistent unless asked otherwise. What it leaves unread (it is
 * throttling us, or an answer would pass 16 MB) is asked for again after a pause that doubles; after eight tries that is a fault.
 */
import { workOff } from '#adapters/retry.ts';
import { slicesOf } from '#adapters/slices.ts';
import { pauses, type Table, tries } from './batch-write.ts';
import type { Item } from './query.ts';

const mostKeys = 100;

/** The items that are there, in any order. No key may come twice. */
export async function batchGet(table: Table, keys: readonly Item[], consistent = false): Promise<Item[]> {
  const found: Item[] = [];
  for (const slice of slicesOf(keys, mostKeys)) found.push(...(await readBatch(table, slice, consistent)));
  return found;
}

async function readBatch({ client, name, pause }: Table, keys: readonly Item[], consistent: boolean): Promise<Item[]> {
  const found: Item[] = [];
  const readOnce = async (left: readonly Item[]) => {
    const RequestItems = { [name]: { Keys: [...left], ConsistentRead: consistent } };
    const { Responses, UnprocessedKeys } = await client.ask('BatchGetItem', { RequestItems });
    found.push(...(Responses?.[name] ?? []));
    return UnprocessedKeys?.[name]?.Keys ?? [];
  };
  const unread = await workOff(keys, readOnce, { pauses, pause });
  if (unread.length > 0) throw new Error(`DynamoDB left ${unread.length} items of ${name} unread after ${tries} tries`);
  return found;
}
