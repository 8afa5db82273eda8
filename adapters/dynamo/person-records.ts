/**
 * Records of people in DynamoDB, in a table of their own: one partition an office. The table can be recovered to any second of the last 35 days, and
 * so what was removed leaves it for good 35 days later (docs/personal-data.md).
 */
import { randomBytes } from 'node:crypto';
import { itemText } from '#adapters/limits.ts';
import { slicesOf } from '#adapters/slices.ts';
import type { PersonRecord, PersonRecords } from '#domain/history/personal.ts';
import { batchGet } from './batch-get.ts';
import { batchWrite, type Table } from './batch-write.ts';
import { type Item, queryItems } from './query.ts';

/** More than so many are found faster in the whole partition, which has 1 MB a page. */
const mostKeys = 100;
/** Records that are written at the same time. Each by a request of its own: whoever may only add needs no permission that removes. */
const atOnce = 25;

export function dynamoPersonRecords(table: Table): PersonRecords {
  const query = async (office: string) => {
    const items = await queryItems(table.client, Number.POSITIVE_INFINITY, {
      TableName: table.name,
      ConsistentRead: true,
      KeyConditionExpression: '#office = :office',
      ExpressionAttributeNames: { '#office': 'office' },
      ExpressionAttributeValues: { ':office': office },
    });
    return items.map(recordIn);
  };
  return {
    async keep(office, records) {
      for (const slice of slicesOf(records, atOnce))
        await Promise.all(
          slice.map(record => table.client.ask('PutItem', { TableName: table.name, Item: itemOf(office, record) })),
        );
    },
    async some(office, commitments) {
      const wanted = [...new Set(commitments)];
      if (wanted.length > mostKeys) return (await query(office)).filter(({ commitment }) => wanted.includes(commitment));
      const keys = wanted.map(commitment => ({ office, commitment }));
      return (await batchGet(table, keys, true)).map(recordIn);
    },
    async all(office, person) {
      const records = await query(office);
      return person === undefined ? records : records.filter(record => record.person === person);
    },
    async remove(office, commitments) {
      await batchWrite(
        table,
        [...new Set(commitments)].map(commitment => ({ DeleteRequest: { Key: { office, commitment } } })),
      );
    },
    salt: () => randomBytes(16).toString('hex'),
  };
}

function itemOf(office: string, record: PersonRecord): Item {
  return { office, commitment: record.commitment, body: itemText(`the record of ${record.person}`, record) };
}

const recordIn = ({ body }: Item): PersonRecord => JSON.parse(String(body)) as PersonRecord;
