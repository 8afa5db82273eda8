/**
 * Folded states in DynamoDB, the newest of each stream. Reads are eventually consistent: an older state only means that a few
 * more facts are read after it.
 */
import { ConditionalCheckFailedException } from '@aws-sdk/client-dynamodb';
import { type DynamoDBDocumentClient, GetCommand, PutCommand } from '@aws-sdk/lib-dynamodb';
import { checkName, isName, itemText } from '#adapters/limits.ts';
import type { Snapshot, SnapshotStore } from '#domain/ports.ts';

export function dynamoSnapshots(client: DynamoDBDocumentClient, table: string): SnapshotStore {
  return {
    async load(stream) {
      if (!isName(stream)) return undefined;
      const { Item } = await client.send(new GetCommand({ TableName: table, Key: { stream } }));
      return Item && (JSON.parse(String(Item.body)) as Snapshot);
    },
    async save(snapshot) {
      checkName('a stream', snapshot.stream);
      const { stream, seq } = snapshot;
      const body = itemText(`snapshot of ${stream}`, snapshot);
      const put = new PutCommand({
        TableName: table,
        Item: { stream, seq, body },
        ConditionExpression: 'attribute_not_exists(#stream) OR #seq <= :seq',
        ExpressionAttributeNames: { '#stream': 'stream', '#seq': 'seq' },
        ExpressionAttributeValues: { ':seq': seq },
      });
      try {
        await client.send(put);
      } catch (error) {
        if (!(error instanceof ConditionalCheckFailedException)) throw error;
      }
    },
  };
}
