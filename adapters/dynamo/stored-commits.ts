/**
 * Stored commits for the log, out of an index over the facts table itself, by the hour in which they were stored. An index lags and clocks differ a
 * little, so half an hour before the mark is read again each time; hours in which nobody asked are read when somebody asks. What was stored before
 * there was an index is found by reading the whole table once.
 *
 * A mark is JSON: since when all was read, and where reading goes on when an answer was cut off.
 */
import * as z from 'zod';
import { systemClock } from '#adapters/system.ts';
import type { Leaf } from '#domain/history/log/leaf.ts';
import type { StoredCommits } from '#domain/history/log/ports.ts';
import { addDays, type Instant } from '#domain/values/time.ts';
import type { Dynamo } from './calls.ts';
import { commitOf } from './facts.ts';
import type { Item } from './query.ts';
import { hourAfter, hourOf } from './stored-index.ts';
import { storedIndex } from './tables.ts';

/** What is read again: half an hour. */
const overlap = 1 / 48;

const keySchema = z.record(z.string(), z.union([z.string(), z.number()]));
const markSchema = z.union([
  /** The whole table is being read, since `began`. */
  z.strictObject({ began: z.string(), scan: keySchema.optional() }),
  /** All that was stored before `since` was read; an answer was cut off within `hour`, in a reading that began at `began`. */
  z.strictObject({
    since: z.string(),
    cut: z.strictObject({ began: z.string(), hour: z.string(), key: keySchema.optional() }).optional(),
  }),
]);
type Mark = z.output<typeof markSchema>;
type Reading = Exclude<Mark, { scan?: unknown; began: string }>;

interface Answer {
  readonly places: readonly Leaf[];
  readonly next: Mark;
  readonly more: boolean;
}

export function dynamoCommits(client: Dynamo, table: string, now: () => Instant = systemClock.now): StoredCommits {
  async function scanned(mark: { began: string; scan?: Item | undefined }, limit: number): Promise<Answer> {
    const input = { TableName: table, ConsistentRead: true, Limit: limit, ExclusiveStartKey: mark.scan };
    const page = await client.ask('Scan', input);
    const scan = page.LastEvaluatedKey && keySchema.parse(page.LastEvaluatedKey);
    const next = scan ? { began: mark.began, scan } : { since: mark.began };
    return { places: (page.Items ?? []).map(commitOf), next, more: scan !== undefined };
  }

  async function inHour(hour: string, from: Instant, { key, limit }: { key: Item | undefined; limit: number }) {
    return client.ask('Query', {
      TableName: table,
      IndexName: storedIndex.name,
      Limit: limit,
      ExclusiveStartKey: key,
      KeyConditionExpression: '#hour = :hour AND #at >= :from',
      ExpressionAttributeNames: { '#hour': storedIndex.partitionKey.name, '#at': storedIndex.sortKey.name },
      ExpressionAttributeValues: { ':hour': hour, ':from': from },
    });
  }

  /** Hour by hour, until something was found or the present is reached. */
  async function read({ since, cut }: Reading, limit: number): Promise<Answer> {
    const began = cut?.began ?? now();
    const from = addDays(since, -overlap);
    let key: Item | undefined = cut?.key;
    for (let hour = cut?.hour ?? hourOf(from); hour <= hourOf(began); hour = hourAfter(hour)) {
      const page = await inHour(hour, from, { key, limit });
      key = page.LastEvaluatedKey;
      const places = (page.Items ?? []).map(placeIn);
      if (places.length > 0 || key) return { places, ...afterPage({ since, began }, hour, key) };
    }
    return { places: [], next: { since: began }, more: false };
  }

  return {
    async since(mark, limit) {
      const at: Mark = mark === undefined ? { began: now() } : markSchema.parse(JSON.parse(mark));
      const { places, next, more } = 'since' in at ? await read(at, limit) : await scanned(at, limit);
      return { places, mark: JSON.stringify(next), more };
    },
  };
}

/** Where reading goes on after a page of an hour. */
function afterPage(
  { since, began }: { since: Instant; began: Instant },
  hour: string,
  key: Item | undefined,
): Pick<Answer, 'next' | 'more'> {
  if (key) return { next: { since, cut: { began, hour, key: keySchema.parse(key) } }, more: true };
  if (hour < hourOf(began)) return { next: { since, cut: { began, hour: hourAfter(hour) } }, more: true };
  return { next: { since: began }, more: false };
}

function placeIn(item: Item): Leaf {
  return { stream: String(item.stream), seq: Number(item.seq), digest: String(item.digest) };
}
