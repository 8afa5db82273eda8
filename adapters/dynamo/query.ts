/**
 * The only two ways in which many items are read: a query over one partition, page after page, and the whole of a table. The
 * second one is a Scan: never in a request, only when a local host starts, for a rebuild, and for a restore.
 */
import type { Dynamo, Input, Output } from './calls.ts';

export type Item = Record<string, unknown>;

/** The first `limit` items of a query, however many pages of 1 MB they fill. */
export async function queryItems(client: Dynamo, limit: number, query: Input<'Query'>): Promise<Item[]> {
  const items: Item[] = [];
  const input = Number.isFinite(limit) ? { ...query, Limit: limit } : query;
  for await (const page of pages(input, from => client.ask('Query', from))) {
    items.push(...(page.Items ?? []));
    if (items.length >= limit) break;
  }
  return items.slice(0, limit);
}

/**
 * Every item of a table, as it comes: partition after partition in no order that means anything, inside a partition by sort key.
 * So the commits of one stream come in order, those of different streams do not.
 */
export async function* readWholeTable(client: Dynamo, table: string): AsyncGenerator<Item> {
  const input: Input<'Scan'> = { TableName: table, ConsistentRead: true };
  for await (const page of pages(input, from => client.ask('Scan', from))) yield* page.Items ?? [];
}

type Page = Output<'Query'> | Output<'Scan'>;

/** Page after page, until an answer has no mark where to go on. */
async function* pages<In extends { ExclusiveStartKey?: Item | undefined }>(
  input: In,
  ask: (input: In) => Promise<Page>,
): AsyncGenerator<Page> {
  for (let from = input; ; ) {
    const page = await ask(from);
    yield page;
    if (!page.LastEvaluatedKey) return;
    from = { ...from, ExclusiveStartKey: page.LastEvaluatedKey };
  }
}
