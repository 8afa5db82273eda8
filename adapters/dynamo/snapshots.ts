/**
 * Folded states in DynamoDB, the newest of each stream, each under a seal whose key rests outside the tables: what somebody else put there is not
 * given out. Reads are eventually consistent: an older state only means that a few more facts are read after it.
 */
import { checkName, isName, itemText } from '#adapters/limits.ts';
import type { Seal } from '#adapters/sealed.ts';
import type { Snapshot, SnapshotStore } from '#domain/ports.ts';
import { conditionFailed, type Dynamo } from './calls.ts';

export interface SnapshotTable {
  readonly client: Dynamo;
  readonly name: string;
  /** Asked for when there is something to seal or to open. Undefined: there is no key, so nothing that is kept can be believed. */
  readonly seal: () => Promise<Seal | undefined>;
}

export function dynamoSnapshots({ client, name, seal }: SnapshotTable): SnapshotStore {
  const load: SnapshotStore['load'] = async stream => {
    if (!isName(stream)) return undefined;
    const { Item } = await client.ask('GetItem', { TableName: name, Key: { stream } });
    if (!Item) return undefined;
    return opened(String(Item.body), stream, Item.seal === undefined ? undefined : { by: await seal(), given: Item.seal });
  };
  return {
    load,
    async save(snapshot) {
      checkName('a stream', snapshot.stream);
      const { stream, seq } = snapshot;
      const body = itemText(`snapshot of ${stream}`, snapshot);
      const by = await seal();
      if (!by) throw new Error('there is no key to seal folded states with');
      const item = { stream, seq, body, seal: by.of(body) };
      const newer = {
        ConditionExpression: 'attribute_not_exists(#stream) OR #seq <= :seq',
        ExpressionAttributeNames: { '#stream': 'stream', '#seq': 'seq' },
        ExpressionAttributeValues: { ':seq': seq },
      };
      try {
        await client.ask('PutItem', { TableName: name, Item: item, ...newer });
      } catch (error) {
        if (!conditionFailed(error)) throw error;
        // A later one stands there. If it is nobody's, it holds up no other.
        if ((await load(stream)) === 'not-ours') await client.ask('PutItem', { TableName: name, Item: item });
      }
    },
  };
}

function opened(
  body: string,
  stream: string,
  sealed: { readonly by: Seal | undefined; readonly given: unknown } | undefined,
): Snapshot | 'not-ours' {
  if (!sealed?.by?.fits(body, sealed.given)) return 'not-ours';
  const snapshot = JSON.parse(body) as Snapshot;
  return snapshot.stream === stream ? snapshot : 'not-ours';
}
