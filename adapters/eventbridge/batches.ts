/** The single place that knows how much EventBridge takes at once: 10 entries and 256 KB, counted as its manual counts them. */
import type { PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';

export const mostEntries = 10;
export const mostBytes = 256 * 1024;

/** Entries in order, in requests that fit. Throws `RangeError` for an entry that fits in none, before anything is sent. */
export function batchesOf(entries: readonly PutEventsRequestEntry[]): PutEventsRequestEntry[][] {
  const batches: PutEventsRequestEntry[][] = [];
  let size = 0;
  for (const entry of entries) {
    const bytes = bytesOf(entry);
    if (bytes > mostBytes)
      throw new RangeError(`an event of type ${entry.DetailType} has ${bytes} bytes; EventBridge takes ${mostBytes}`);
    const current = batches.at(-1);
    if (current && current.length < mostEntries && size + bytes <= mostBytes) {
      current.push(entry);
      size += bytes;
    } else {
      batches.push([entry]);
      size = bytes;
    }
  }
  return batches;
}

/** 14 bytes for the time, and the UTF-8 bytes of source, detail type and detail. */
function bytesOf(entry: PutEventsRequestEntry): number {
  return (
    14 + Buffer.byteLength(entry.Source ?? '') + Buffer.byteLength(entry.DetailType ?? '') + Buffer.byteLength(entry.Detail ?? '')
  );
}
