/**
 * The facts in DynamoDB: one conditional PutItem a commit, consistent queries, and no other call: nothing here updates or
 * deletes (IAM denies it too).
 */
import { checkName, isName, itemText } from '#adapters/limits.ts';
import { systemClock } from '#adapters/system.ts';
import type { Commit, StreamId } from '#domain/history/commit.ts';
import type { FactStore } from '#domain/ports.ts';
import type { Instant } from '#domain/values/time.ts';
import { conditionFailed, type Dynamo } from './calls.ts';
import { queryItems } from './query.ts';
import { indexedAt } from './stored-index.ts';

export function dynamoFacts(client: Dynamo, table: string, now: () => Instant = systemClock.now): FactStore {
  return {
    async append(commit) {
      checkName('a stream', commit.stream);
      const body = itemText(`commit ${commit.stream}#${commit.seq}`, commit);
      if (await putIfAbsent(client, table, { stream: commit.stream, seq: commit.seq, body, ...indexedAt(now(), commit.digest) }))
        return 'stored';
      // A client retries a write whose answer was lost; the retry then meets our own commit. Only another one has taken the place.
      const kept = await commitAt(client, table, commit);
      return kept?.digest === commit.digest ? 'stored' : 'taken';
    },
    async read(stream, after, limit = Number.POSITIVE_INFINITY) {
      if (!isName(stream) || limit < 1) return [];
      const items = await queryItems(client, limit, {
        TableName: table,
        ConsistentRead: true,
        KeyConditionExpression: '#stream = :stream AND #seq > :after',
        ExpressionAttributeNames: { '#stream': 'stream', '#seq': 'seq' },
        ExpressionAttributeValues: { ':stream': stream, ':after': after },
      });
      return items.map(commitOf);
    },
  };
}

/** The commit in an item of the facts table (also of its stream). */
export function commitOf(item: Record<string, unknown>): Commit {
  return JSON.parse(String(item.body)) as Commit;
}

interface FactItem {
  readonly stream: StreamId;
  readonly seq: number;
  readonly body: string;
}

async function putIfAbsent(client: Dynamo, table: string, item: FactItem): Promise<boolean> {
  try {
    await client.ask('PutItem', {
      TableName: table,
      Item: item,
      ConditionExpression: 'attribute_not_exists(#stream)',
      ExpressionAttributeNames: { '#stream': 'stream' },
    });
    return true;
  } catch (error) {
    if (conditionFailed(error)) return false;
    throw error;
  }
}

async function commitAt(client: Dynamo, table: string, place: Commit): Promise<Commit | undefined> {
  const Key = { stream: place.stream, seq: place.seq };
  const { Item } = await client.ask('GetItem', { TableName: table, ConsistentRead: true, Key });
  return Item && commitOf(Item);
}
