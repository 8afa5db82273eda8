/** What the service notes for itself, in DynamoDB: one partition a kind. Nothing of it is made from facts, and a rebuild leaves it alone. */
import { checkName, itemText } from '#adapters/limits.ts';
import type { Note, NoteStore } from '#domain/values/notes.ts';
import { batchGet } from './batch-get.ts';
import { batchWrite, type Table } from './batch-write.ts';
import { conditionFailed, type Input } from './calls.ts';
import { type Item, queryItems } from './query.ts';

export function dynamoNotes(table: Table): NoteStore {
  const put = (kind: string, { key, body }: Note, condition: Partial<Input<'PutItem'>> = {}) => {
    checkName('a kind', kind);
    checkName('a key', key);
    const Item = { kind, key, body: itemText(`note ${kind} ${key}`, body ?? null) };
    return table.client.ask('PutItem', { TableName: table.name, Item, ...condition });
  };
  return {
    async add(kind, note) {
      const condition = { ConditionExpression: 'attribute_not_exists(#kind)', ExpressionAttributeNames: { '#kind': 'kind' } };
      try {
        await put(kind, note, condition);
        return true;
      } catch (error) {
        if (conditionFailed(error)) return false;
        throw error;
      }
    },
    async put(kind, note) {
      await put(kind, note);
    },
    async some(kind, keys) {
      const wanted = [...new Set(keys)].map(key => ({ kind, key }));
      // What was noted is there at once: the public log relies on it.
      return (await batchGet(table, wanted, true)).map(noteIn);
    },
    async all(kind) {
      const items = await queryItems(table.client, Number.POSITIVE_INFINITY, ofKind(table.name, kind));
      return items.map(noteIn);
    },
    async last(kind) {
      const [item] = await queryItems(table.client, 1, { ...ofKind(table.name, kind), ScanIndexForward: false });
      return item && noteIn(item);
    },
    async remove(kind, keys) {
      await batchWrite(
        table,
        [...new Set(keys)].map(key => ({ DeleteRequest: { Key: { kind, key } } })),
      );
    },
  };
}

const ofKind = (TableName: string, kind: string) => ({
  TableName,
  ConsistentRead: true,
  KeyConditionExpression: '#kind = :kind',
  ExpressionAttributeNames: { '#kind': 'kind' },
  ExpressionAttributeValues: { ':kind': kind },
});

const noteIn = (item: Item): Note => ({ key: String(item.key), body: JSON.parse(String(item.body)) });
