/**
 * An index of a list: rows without content that say where a row of that list stands in one more order. An index row is written when the
 * thing moves between lists and not each time that it changes; what the index does not say, the row that it leads to does.
 */
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { bodyOf, type List, type Page, type PageQuery, storedPage } from './list.ts';

export interface Index<Row> extends Pick<List<Row>, 'name' | 'order'> {
  /** The list that its rows lead to. */
  readonly of: List<Row>;
  /** Its keys are `ORDER#KEY` when it has an order of its own, else they are the keys of the rows they lead to. */
  readonly ordered: boolean;
}

/** The index row that leads to the row with this key; `before` is what an index with an order of its own is ordered by. */
export function indexRow({ name }: Pick<Index<unknown>, 'name'>, key: string, before?: string): ViewRow {
  return { list: name, key: before === undefined ? key : `${before}#${key}`, body: null };
}

function keyLedTo({ ordered }: Index<unknown>, key: string): string {
  return ordered ? key.slice(key.indexOf('#') + 1) : key;
}

export interface IndexQuery<Row> extends PageQuery {
  /** Only index rows whose keys begin with this. */
  readonly prefix?: string | undefined;
  /** Whether a row is meant, by what it says now and by the key of its index row, which may be a moment older. */
  readonly where: (row: Row, indexKey: string) => boolean;
}

/** Most times that a page goes on because rows were not meant: it reads at most five index rows and five rows for each row asked for. */
const mostRounds = 5;

/** Rows that a store gives by their keys at once. */
const mostAtOnce = 200;

/** A page of an index, as the rows it leads to: where every row is meant, one index row and one row are read for each row shown. */
export async function readIndexPage<Row>(views: ViewStore, index: Index<Row>, query: IndexQuery<Row>): Promise<Page<Row>> {
  const { limit, prefix, where } = query;
  const items: Row[] = [];
  let { cursor } = query;
  for (let rounds = 0; rounds < mostRounds && items.length < limit; rounds += 1) {
    const page = await storedPage(views, index, { limit: limit - items.length, cursor, prefix });
    const keys = page.rows.map(row => row.key);
    const found = await rowsLedTo(views, index, keys);
    for (const key of keys) {
      const row = found.get(keyLedTo(index, key));
      if (row !== undefined && where(row, key)) items.push(row);
    }
    cursor = page.cursor;
    if (cursor === undefined) break;
  }
  return { items, ...(cursor !== undefined && { cursor }) };
}

/**
 * The first pages of several indexes of one list, each as `readIndexPage` gives it; what they lead to is read once, however many lead there.
 */
export async function readIndexHeads<Row>(
  views: ViewStore,
  indexes: readonly Index<Row>[],
  query: Omit<IndexQuery<Row>, 'cursor' | 'prefix'>,
): Promise<Page<Row>[]> {
  const [first] = indexes;
  if (!first) return [];
  const { limit, where } = query;
  const heads = await views.heads(
    indexes.map(({ name }) => name),
    limit,
  );
  const found = await rowsLedTo(views, first, [...new Set(heads.flatMap(({ rows }) => rows.map(({ key }) => key)))]);
  return Promise.all(
    heads.map(async ({ rows, cursor }, at) => {
      const items = rows.flatMap(({ key }) => {
        const row = found.get(key);
        return row !== undefined && where(row, key) ? row : [];
      });
      const index = indexes[at];
      if (!index || cursor === undefined || items.length === limit) return { items, ...(cursor !== undefined && { cursor }) };
      const more = await readIndexPage(views, index, { ...query, limit: limit - items.length, cursor });
      return { ...more, items: [...items, ...more.items] };
    }),
  );
}

async function rowsLedTo<Row>(views: ViewStore, index: Index<Row>, keys: readonly string[]): Promise<Map<string, Row>> {
  const asked = [...new Set(keys.map(key => keyLedTo(index, key)))];
  const parts = Array.from({ length: Math.ceil(asked.length / mostAtOnce) }, (_, at) =>
    views.some(index.of.name, asked.slice(at * mostAtOnce, (at + 1) * mostAtOnce)),
  );
  return new Map((await Promise.all(parts)).flat().map(row => [row.key, bodyOf(index.of, row)]));
}
