/**
 * Writes many items in batches of 25, the most DynamoDB takes. What it leaves unprocessed (it is throttling us) is sent again
 * after a pause that doubles; when it still takes nothing after eight tries, that is a fault.
 */
import { doubling, workOff } from '#adapters/retry.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { Dynamo, Input } from './calls.ts';

export interface Table {
  readonly client: Dynamo;
  readonly name: string;
  /** How to wait so many milliseconds; a timer when left out. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

export type WriteRequest = NonNullable<Input<'BatchWriteItem'>['RequestItems']>[string][number];

const mostWrites = 25;
/** Attempts of one batch, read or written. */
export const tries = 8;
export const pauses = doubling(50, tries);

/** No key may come twice. Rejects when items stay unwritten; others may have been written by then. */
export async function batchWrite(table: Table, requests: readonly WriteRequest[]): Promise<void> {
  for (const slice of slicesOf(requests, mostWrites)) await writeBatch(table, slice);
}

async function writeBatch({ client, name, pause }: Table, requests: readonly WriteRequest[]): Promise<void> {
  const writeOnce = async (left: readonly WriteRequest[]) => {
    const { UnprocessedItems } = await client.ask('BatchWriteItem', { RequestItems: { [name]: [...left] } });
    return UnprocessedItems?.[name] ?? [];
  };
  const unwritten = await workOff(requests, writeOnce, { pauses, pause });
  if (unwritten.length > 0) throw new Error(`DynamoDB left ${unwritten.length} items of ${name} unwritten after ${tries} tries`);
}
