/** Lists at the API: which office is meant, and how a page is answered. */
import * as z from 'zod';
import { ForeignCursor, type Page, readPage } from '#views/list.ts';
import { officesOf } from '#views/offices.ts';
import type { App } from './app.ts';
import type { Reply } from './endpoint.ts';
import { invalid, ProblemError, problem } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** Answers with a page of a list. A cursor of another list is the caller's mistake, and said so. */
export async function answerPage<Row>(reading: Promise<Page<Row>>): Promise<Reply<Page<Row>>> {
  try {
    return { body: await reading };
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
