/**
 * The only two ways in which many items are read: a query over one partition, page after page, and the whole of a table. The
 * second one is a Scan: never in a request, only when a local host starts, for a rebuild, and for a restore.
 */
import { type DynamoDBDocumentClient, paginateQuery, paginateScan, type QueryCommandInput } from '@aws-sdk/lib-dynamodb';

export type Item = Record<string, unknown>;

/** The first `limit` items of a query, however many pages of 1 MB they fill. */
export async function queryItems(client: DynamoDBDocumentClient, limit: number, query: QueryCommandInput): Promise<Item[]> {
  const items: Item[] = [];
  const input = Number.isFinite(limit) ? { ...query, Limit: limit } : query;
  for await (const page of paginateQuery({ client }, input)) {
    items.push(...(page.Items ?? []));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

/**
 * Every item of a table, as it comes: partition after partition in no order that means anything, inside a partition by sort key.
 * So the commits of one stream come in order, those of different streams do not.
 */
export async function* readWholeTable(client: DynamoDBDocumentClient, table: string): AsyncGenerator<Item> {
  for await (const page of paginateScan({ client }, { TableName: table, ConsistentRead: true })) yield* page.Items ?? [];
}
