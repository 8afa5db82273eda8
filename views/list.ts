/**
 * A list as a value: its name in the store, its order, and the schema of its rows. The single place where rows enter from the store:
 * a row that does not match its schema is never handed out as if it did, the read fails and says which row it was. A list that holds
 * such a row has to be rebuilt from facts (docs/operations.md). The check costs about 1 µs a row.
 */
import type * as z from 'zod';
import type { ViewPage, ViewRow, ViewStore } from '#domain/ports.ts';

export interface List<Row> {
  readonly name: string;
  readonly schema: z.ZodType<Row>;
  /** Keys ascend unless this is `descending`; keys that begin with an instant then read newest first. */
  readonly order?: 'descending' | undefined;
}

export interface PageQuery {
  /** 1 to 200. */
  readonly limit: number;
  /** The cursor of the page before. */
  readonly cursor?: string | undefined;
}

export interface Page<Row> {
  readonly items: readonly Row[];
  /** Leads to the next page; absent on the last. */
  readonly cursor?: string;
}

/** A cursor that another list gave, or nobody. The caller has to start again without it. */
export class ForeignCursor extends Error {
  constructor(list: string, cause: unknown) {
    super(`the cursor does not belong to the list ${list}`, { cause });
    this.name = 'ForeignCursor';
  }
}

/** A stored row that does not match the schema of its list. */
export class UnreadableRow extends Error {
  constructor({ list, key }: ViewRow) {
    super(`the row ${key} of the list ${list} does not match its schema; rebuild the lists`);
    this.name = 'UnreadableRow';
  }
}

/** A row of a list, to be stored. */
export function rowIn<Row>(list: List<Row>, key: string, body: Row): ViewRow {
  return { list: list.name, key, body };
}

/**
 * The body of a stored row once it has been checked, exactly as it was written: the schemas of rows only look, they transform nothing.
 * So answers carry what the store holds, in its order, and nothing is copied.
 */
export function bodyOf<Row>({ schema }: List<Row>, row: ViewRow): Row {
  const { body } = row;
  if (matches(schema, body)) return body;
  throw new UnreadableRow(row);
}

/** Bodies that nobody can change, which several readers get, and what they were found to match. */
const found = new WeakMap<object, z.ZodType>();

function matches<Row>(schema: z.ZodType<Row>, body: unknown): body is Row {
  if (typeof body !== 'object' || body === null || !Object.isFrozen(body)) return schema.safeParse(body).success;
  if (found.get(body) !== schema) {
    if (!schema.safeParse(body).success) return false;
    found.set(body, schema);
  }
  return true;
}

/** A page of a list, in its order. */
export async function readPage<Row>(views: ViewStore, list: List<Row>, query: PageQuery): Promise<Page<Row>> {
  const { rows, cursor } = await storedPage(views, list, query);
  return { items: rows.map(row => bodyOf(list, row)), ...(cursor !== undefined && { cursor }) };
}

/** The first rows of several lists, at most so many of each. */
export async function readHeads<Row>(
  views: Pick<ViewStore, 'heads'>,
  lists: readonly List<Row>[],
  limit: number,
): Promise<Row[][]> {
  const heads = await views.heads(
    lists.map(({ name }) => name),
    limit,
  );
  return lists.map((list, at) => (heads[at]?.rows ?? []).map(row => bodyOf(list, row)));
}

/** A page as it is stored, keys and all; only keys that begin with `prefix` when one is given. */
export async function storedPage(
  views: Pick<ViewStore, 'page'>,
  { name, order }: Pick<List<unknown>, 'name' | 'order'>,
  { limit, cursor, prefix }: PageQuery & { readonly prefix?: string | undefined },
): Promise<ViewPage> {
  const query = {
    limit,
    ...(cursor !== undefined && { cursor }),
    ...(prefix !== undefined && { prefix }),
    ...(order === 'descending' && { reverse: true }),
  };
  try {
    return await views.page(name, query);
  } catch (error) {
    if (error instanceof RangeError && cursor !== undefined) throw new ForeignCursor(name, error);
    throw error;
  }
}

/** Every row of a list as it is stored, page by page: for rebuilds, schedules, and whoever asks for a whole list. */
export async function* iterateRows(
  views: Pick<ViewStore, 'page'>,
  list: Pick<List<unknown>, 'name'>,
): AsyncGenerator<ViewRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, { name: list.name }, { limit: 200, cursor });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/**
 * The content of every row of a list. Rows that cannot be read do not keep back the others: they are reported after the last row, as
 * one fault.
 */
export async function* iterate<Row>(views: Pick<ViewStore, 'page'>, list: List<Row>): AsyncGenerator<Row, undefined> {
  const unreadable: UnreadableRow[] = [];
  for await (const row of iterateRows(views, list)) {
    if (matches(list.schema, row.body)) yield row.body;
    else unreadable.push(new UnreadableRow(row));
  }
  if (unreadable.length > 0) throw new AggregateError(unreadable, `${unreadable.length} rows of ${list.name} cannot be read`);
}
