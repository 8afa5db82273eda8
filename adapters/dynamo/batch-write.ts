/**
 * Writes many items in batches of 25, the most DynamoDB takes. What it leaves unprocessed (it is throttling us) is sent again
 * after a pause that doubles; when it still takes nothing after eight tries, that is a fault.
 */
import { setTimeout as pauseFor } from 'node:timers/promises';
import { BatchWriteCommand, type BatchWriteCommandInput, type DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';

export interface Table {
  readonly client: DynamoDBDocumentClient;
  readonly name: string;
  /** How to wait so many milliseconds; a timer when left out. */
  readonly pause?: (ms: number) => Promise<unknown>;
}

export type WriteRequest = NonNullable<BatchWriteCommandInput['RequestItems']>[string][number];

const atOnce = 25;
const tries = 8;

/** No key may come twice. Rejects when items stay unwritten; others may have been written by then. */
export async function batchWrite(table: Table, requests: readonly WriteRequest[]): Promise<void> {
  for (let start = 0; start < requests.length; start += atOnce) await writeBatch(table, requests.slice(start, start + atOnce));
}

async function writeBatch({ client, name, pause = pauseFor }: Table, requests: WriteRequest[]): Promise<void> {
  let left = requests;
  for (let attempt = 0; attempt < tries; attempt += 1) {
    if (attempt > 0) await pause(25 * 2 ** attempt);
    const { UnprocessedItems } = await client.send(new BatchWriteCommand({ RequestItems: { [name]: left } }));
    left = UnprocessedItems?.[name] ?? [];
    if (left.length === 0) return;
  }
  throw new Error(`DynamoDB left ${left.length} items of ${name} unwritten after ${tries} tries`);
}
