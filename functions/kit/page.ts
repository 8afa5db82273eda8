/** Lists: how they are asked for, and how a page of them is read. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';
import { targetOf } from '#views/index-rows.ts';
import { lists } from '#views/rows.ts';
import type { App } from './app.ts';
import { invalid, ProblemError, problem } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

export const pageQuery = z.strictObject({
  limit: z.coerce.number().int().min(1).max(200).default(50),
  cursor: z.string().max(2000).optional(),
});
export const officeQuery = pageQuery.extend({
  office: idSchema.optional().meta({ description: 'Needed by people who belong to several offices' }),
});

export const pageOf = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), cursor: z.string().optional() });
/** Rows of views are answered as they were written. */
export const anyItem = z.looseObject({});

interface PageRequest {
  readonly list: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly reverse?: boolean;
  readonly prefix?: string | undefined;
}

/** The rows of a list as they were written: exactly those that the page shows. */
export async function page(app: App, { list, ...query }: PageRequest) {
  const { rows, cursor } = await read(app, list, query);
  return { status: 200, body: { items: rows.map(row => row.body), ...(cursor !== undefined && { cursor }) } };
}

interface PointerRequest extends PageRequest {
  /** Where the rows stand that the list points to. */
  readonly to: string;
  /** Whether the list has an order of its own. */
  readonly ordered: boolean;
  /** Whether a row is meant, by what it says now and by its pointer; a pointer may be a moment older than what it points to. */
  readonly where: (body: never, pointer: string) => boolean;
}

/** Most times that a page goes on because rows were not meant: it reads at most five pointers and five rows for each row asked for. */
const mostRounds = 5;

/** A page of a list of pointers, as the rows they point to: where every row is meant, one pointer and one row for each row shown. */
export async function pageOfIndex(app: App, { list, to, ordered, where, limit, cursor, ...query }: PointerRequest) {
  const items: unknown[] = [];
  let next = cursor;
  for (let rounds = 0; rounds < mostRounds && items.length < limit; rounds += 1) {
    const got = await read(app, list, { ...query, limit: limit - items.length, cursor: next });
    const rows = await app.ports.views.some(to, [...new Set(got.rows.map(row => targetOf(row.key, ordered)))]);
    const byKey = new Map(rows.map(row => [row.key, row.body]));
    for (const { key } of got.rows) {
      const body = byKey.get(targetOf(key, ordered));
      if (body !== undefined && where(body as never, key)) items.push(body);
    }
    next = got.cursor;
    if (next === undefined) break;
  }
  return { status: 200, body: { items, ...(next !== undefined && { cursor: next }) } };
}

async function read(app: App, list: string, query: Omit<PageRequest, 'list'>) {
  try {
    return await app.ports.views.page(list, query as { limit: number });
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new ProblemError(
      problem(400, 'invalid-request', 'cursor: it does not belong to this list; start again without it.', [
        { field: 'cursor', reason: 'does not belong to this list' },
      ]),
    );
  }
}

/** The office a person means: the one named, else the only one that person belongs to. */
export async function officeMeant(app: App, person: string, named: string | undefined): Promise<string> {
  if (named !== undefined) {
    await loadVisibleOffice(app, named, person);
    return named;
  }
  const { rows } = await app.ports.views.page(lists.officesOf(person), { limit: 200 });
  if (rows.length === 1) return rows[0]?.key ?? '';
  if (rows.length === 0)
    throw new ProblemError(problem(403, 'not-allowed', 'You do not belong to any office yet; ask its administrator.'));
  throw invalid(
    new z.ZodError([
      {
        code: 'custom',
        path: ['office'],
        message: `you belong to several offices; name one of ${rows.map(row => row.key).join(', ')}`,
        input: undefined,
      },
    ]),
    'query',
  );
}
