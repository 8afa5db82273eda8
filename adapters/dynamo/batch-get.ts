/**
 * Reads many items by their keys in batches of 100, the most DynamoDB takes, eventually consistent. What it leaves unread (it is
 * throttling us, or an answer would pass 16 MB) is asked for again after a pause that doubles; after eight tries that is a fault.
 */
import { setTimeout as pauseFor } from 'node:timers/promises';
import { BatchGetCommand } from '@aws-sdk/lib-dynamodb';
import type { Table } from './batch-write.ts';
import type { Item } from './query.ts';

const atOnce = 100;
const tries = 8;

/** The items that are there, in any order. No key may come twice. */
export async function batchGet(table: Table, keys: readonly Item[]): Promise<Item[]> {
  const found: Item[] = [];
  for (let start = 0; start < keys.length; start += atOnce)
    found.push(...(await readBatch(table, keys.slice(start, start + atOnce))));
  return found;
}

async function readBatch({ client, name, pause = pauseFor }: Table, keys: Item[]): Promise<Item[]> {
  const found: Item[] = [];
  let left = keys;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(25 * 2 ** attempt);
    const { Responses, UnprocessedKeys } = await client.send(new BatchGetCommand({ RequestItems: { [name]: { Keys: left } } }));
    found.push(...(Responses?.[name] ?? []));
    left = UnprocessedKeys?.[name]?.Keys ?? [];
    if (left.length === 0) return found;
  }
  throw new Error(`DynamoDB left ${left.length} items of ${name} unread after ${tries} tries`);
}
