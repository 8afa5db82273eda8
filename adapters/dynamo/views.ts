/**
 * Lists and inboxes in DynamoDB: one partition a list, rows in the order of their keys. Reads are eventually consistent (half
 * the price; the rows follow the facts a moment later anyway). A row belongs to one owner: two owners never name the same list
 * and key. List names that begin with `rows#` are this adapter's own.
 */
import { checkName, isName, itemText } from '#adapters/limits.ts';
import { writeCursor } from '#adapters/list-cursor.ts';
import { allRows } from '#adapters/rows-when-asked.ts';
import { sha256 } from '#domain/history/digest.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { batchGet } from './batch-get.ts';
import { batchWrite, type Table, type WriteRequest } from './batch-write.ts';
import type { Input } from './calls.ts';
import { type Item, queryItems, readWholeTable } from './query.ts';
import { placeOf, type Replacement, type RowItem, replaceRows } from './replace-rows.ts';
import { rowIndexLists } from './row-index.ts';
import { keyOfSort, type PageQuery, sortKeyOf, startOf } from './view-keys.ts';

export function dynamoViews(table: Table): ViewStore {
  const page: ViewStore['page'] = async (list, query) => {
    const input = pageInput(table.name, list, query);
    if (!isList(list)) return { rows: [] };
    const found = (await queryItems(table.client, query.limit + 1, input)).map(viewRow);
    const rows = found.slice(0, query.limit);
    return found.length > rows.length ? { rows, cursor: writeCursor(list, rows.at(-1)!.key) } : { rows };
  };
  const replace: ViewStore['replace'] = async (owner, version, rows) => {
    checkName('an owner', owner);
    await replaceRows(table, { owner, version, rows: stored(owner, version, rows) });
  };
  return {
    replace,
    replaceWhenAsked: async (owner, version, rows) => replace(owner, version, allRows(rows)),
    async get(list, key) {
      if (!isList(list) || !isName(sortKeyOf(key))) return undefined;
      const { Item } = await table.client.ask('GetItem', { TableName: table.name, Key: { list, key: sortKeyOf(key) } });
      return Item && viewRow(Item);
    },
    async some(list, keys) {
      if (!isList(list)) return [];
      const wanted = keys.map(sortKeyOf).filter(isName);
      const found = (
        await batchGet(
          table,
          wanted.map(key => ({ list, key })),
        )
      ).map(viewRow);
      const byKey = new Map(found.map(row => [row.key, row]));
      return keys.flatMap(key => byKey.get(key) ?? []);
    },
    page,
    heads: (lists, limit) => Promise.all(lists.map(list => page(list, { limit }))),
    async clear() {
      let removals: WriteRequest[] = [];
      for await (const { list, key } of readWholeTable(table.client, table.name)) {
        removals.push({ DeleteRequest: { Key: { list, key } } });
        if (removals.length < 25) continue;
        await batchWrite(table, removals);
        removals = [];
      }
      await batchWrite(table, removals);
    },
  };
}

function pageInput(table: string, list: string, query: PageQuery): Input<'Query'> {
  const start = startOf(list, query);
  const { prefix = '' } = query;
  return {
    TableName: table,
    ScanIndexForward: !query.reverse,
    ExclusiveStartKey: start === undefined ? undefined : { list, key: sortKeyOf(start) },
    KeyConditionExpression: prefix === '' ? '#list = :list' : '#list = :list AND begins_with(#key, :prefix)',
    ExpressionAttributeNames: prefix === '' ? { '#list': 'list' } : { '#list': 'list', '#key': 'key' },
    ExpressionAttributeValues: prefix === '' ? { ':list': list } : { ':list': list, ':prefix': sortKeyOf(prefix) },
  };
}

function isList(list: string): boolean {
  return isName(list) && !list.startsWith(rowIndexLists);
}

function stored(owner: string, version: number, rows: readonly ViewRow[]): Replacement['rows'] {
  const byPlace = new Map<string, { item: RowItem; digest: string }>();
  for (const row of rows) {
    if (!isList(row.list)) throw new RangeError('a list needs a name of 1 to 1024 bytes that does not begin with rows#');
    const key = sortKeyOf(row.key);
    checkName('a key', key);
    const place = placeOf(row.list, key);
    if (byPlace.has(place)) throw new RangeError(`the row ${place} is there twice`);
    const body = itemText(`row ${place}`, row.body ?? null);
    byPlace.set(place, { item: { list: row.list, key, owner, version, body }, digest: sha256(body).slice(0, 32) });
  }
  return byPlace;
}

function viewRow(item: Item): ViewRow {
  return { list: String(item.list), key: keyOfSort(String(item.key)), body: JSON.parse(String(item.body)) };
}
