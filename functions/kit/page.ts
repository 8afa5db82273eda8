/** Lists at the API: how they are asked for, which office is meant, and how a page of them is answered. */
import * as z from 'zod';
import { idSchema } from '#domain/values/text.ts';
import { ForeignCursor, type Page, readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import type { App } from './app.ts';
import type { Reply } from './endpoint.ts';
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

/** Answers with a page of a list. A cursor of another list is the caller's mistake, and said so. */
export async function answerPage(reading: Promise<Page<unknown>>): Promise<Reply> {
  try {
    return { status: 200, body: await reading };
  } catch (error) {
    if (!(error instanceof ForeignCursor)) throw error;
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
  const { items } = await readPage(app.ports.views, officesOf(person), { limit: 200 });
  const [first, ...others] = items.map(office => office.id);
  if (first !== undefined && others.length === 0) return first;
  if (first === undefined)
    throw new ProblemError(problem(403, 'not-allowed', 'You do not belong to any office yet; ask its administrator.'));
  throw invalid(
    new z.ZodError([
      {
        code: 'custom',
        path: ['office'],
        message: `you belong to several offices; name one of ${[first, ...others].join(', ')}`,
        input: undefined,
      },
    ]),
    'query',
  );
}
