/**
 * The projects whose criteria time alone may change, by when: whoever watches reads those that are due and one more. A row is made anew with each fact of the
 * project and after each look, so it is no row of facts alone: a rebuild makes those of the newest facts. Key: `NEXT#PROJECT`.
 */
import * as z from 'zod';
import type { ViewStore } from '#domain/ports.ts';
import { type Instant, storedInstantSchema, toMs } from '#domain/values/time.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const dueLookRowSchema = z.object({ project: z.string(), next: storedInstantSchema });
export type DueLookRow = z.output<typeof dueLookRowSchema>;

export const dueLooks: List<DueLookRow> = { name: 'due-looks', schema: dueLookRowSchema };

/** Whose rows these are; no stream of facts has such a name. */
export const dueLookOwners = 'look/';

interface Look {
  readonly project: string;
  /** Undefined: time alone changes nothing any more. */
  readonly next: Instant | undefined;
  /** When this was found, of the project after so many commits: what was found later is not replaced. */
  readonly at: Instant;
  readonly seq: number;
}

/** Notes when a project is to be looked at next. */
export function planLook(views: ViewStore, { project, next, at, seq }: Look): Promise<void> {
  const rows = next === undefined ? [] : [rowIn(dueLooks, `${next}#${project}`, { project, next })];
  return views.replace(`${dueLookOwners}${project}`, toMs(at) * 1000 + (seq % 1000), rows);
}

/** Whether this is planned already. */
export async function isPlanned(
  views: Pick<ViewStore, 'get'>,
  { project, next }: Pick<Look, 'project' | 'next'>,
): Promise<boolean> {
  return next === undefined || (await views.get(dueLooks.name, `${next}#${project}`)) !== undefined;
}

const pageSize = 50;

/** The projects that are due at an instant, the longest overdue first. */
export async function* iterateDueLooks(views: ViewStore, now: Instant): AsyncGenerator<DueLookRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, dueLooks, { limit: pageSize, cursor });
    for (const row of page.rows) {
      const due = bodyOf(dueLooks, row);
      if (due.next > now) return;
      yield due;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
