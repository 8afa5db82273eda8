/** Lists: how they are asked for, and how a page of them is read. */
import * as z from 'zod';
import { idSchema } from '#domain/project/proposal.ts';
import { officeFor } from '../kit/act.ts';
import type { House } from '../kit/house.ts';
import { invalid, ProblemError, problem } from '../kit/problem.ts';
import { lists } from '../stream/rows.ts';

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

export interface PageRequest {
  readonly list: string;
  readonly limit: number;
  readonly cursor?: string | undefined;
  readonly reverse?: boolean;
  /** Keeps only the rows that answer yes; pages on until the limit is full, at most five pages at a time. */
  readonly where?: (body: Record<string, unknown>) => boolean;
}

export async function page(house: House, { list, limit, cursor, reverse, where }: PageRequest) {
  const items: unknown[] = [];
  let next = cursor;
  for (let pages = 0; pages < 5 && items.length < limit; pages += 1) {
    const got = await read(house, list, { limit: limit - items.length, cursor: next, reverse });
    for (const { body } of got.rows) if (!where || where(body as Record<string, unknown>)) items.push(body);
    next = got.cursor;
    if (next === undefined) break;
  }
  return { status: 200, body: { items, ...(next !== undefined && { cursor: next }) } };
}

async function read(
  house: House,
  list: string,
  query: { limit: number; cursor: string | undefined; reverse: boolean | undefined },
) {
  try {
    return await house.ports.views.page(list, query as { limit: number });
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
export async function officeMeant(house: House, person: string, named: string | undefined): Promise<string> {
  if (named !== undefined) {
    await officeFor(house, named, person);
    return named;
  }
  const { rows } = await house.ports.views.page(lists.officesOf(person), { limit: 200 });
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
