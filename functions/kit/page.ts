/** Lists at the API: which office is meant, and how a page is answered. */
import { belongsTo, type OfficeState } from '#domain/office/state.ts';
import { own } from '#domain/values/record.ts';
import { ForeignCursor, type Page, readPage } from '#views/list.ts';
import { type OwnOfficeRow, officesOf } from '#views/offices.ts';
import type { App } from './app.ts';
import type { Reply } from './endpoint.ts';
import { ProblemError, problem } from './problem.ts';
import { loadVisibleOffice } from './run-command.ts';

/** Answers with a page of a list. A cursor of another list is the caller's mistake, and said so. */
export async function answerPage<P extends Page<unknown>>(reading: Promise<P>): Promise<Reply<P>> {
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

/**
 * The office a person means: the one named, else the one that person has belonged to longest. Being named in a further office breaks
 * nobody's lists; `/v1/me` offers the others.
 */
export async function officeMeant(app: App, person: string, named: string | undefined): Promise<string> {
  if (named !== undefined) {
    await loadVisibleOffice(app, named, person);
    return named;
  }
  const [first] = await ownOffices(app, person);
  if (first) return first.id;
  throw new ProblemError(problem(403, 'not-allowed', 'You do not belong to any office yet; ask its administrator.'));
}

/** The offices a person belongs to, the longest first: a further office comes after those of before, also as the one that is meant. */
export async function ownOffices(app: App, person: string): Promise<readonly OwnOfficeRow[]> {
  return (await ownOfficesLoaded(app, person)).map(({ row }) => row);
}

/** The same, each with its state. */
export async function ownOfficesLoaded(
  app: App,
  person: string,
): Promise<readonly { readonly row: OwnOfficeRow; readonly state: OfficeState }[]> {
  const { items } = await readPage(app.ports.views, officesOf(person), { limit: 200 });
  const known = await Promise.all(
    items.map(async row => {
      const { state } = await app.states.current('office', row.id);
      return { row, state, at: belongsTo(state, person) ? (own(state.memberSince, person) ?? '') : undefined };
    }),
  );
  return known
    .flatMap(({ at, ...office }) => (at === undefined ? [] : [{ ...office, at }]))
    .sort((left, right) => (left.at < right.at ? -1 : left.at > right.at ? 1 : 0));
}
