/**
 * The streams in which time alone brings something, by when: whoever looks reads those that are due and one more, and nothing is looked at because
 * it might have changed. Key: `NEXT#STREAM`.
 */
import * as z from 'zod';
import { type DutyKind, dutyRule } from '#domain/duties/kinds.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { type Instant, storedInstantSchema } from '#domain/values/time.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const dueDutyRowSchema = z.object({ stream: z.string(), next: storedInstantSchema });
export type DueDutyRow = z.output<typeof dueDutyRowSchema>;

export const dueDuties: List<DueDutyRow> = { name: 'due-duties', schema: dueDutyRowSchema };

/** A duty as lists show it. */
interface Shown {
  readonly kind: DutyKind;
  readonly next?: Instant | undefined;
}

/** One row for a stream: the earliest of what time brings to its duties; none where it brings nothing, or another part looks to it. */
export function dueDutyRows(stream: string, shown: readonly Shown[]): ViewRow[] {
  const instants = shown.flatMap(({ kind, next }) => (dutyRule(kind).kept === 'elsewhere' ? [] : (next ?? [])));
  const [next] = instants.sort();
  return next === undefined ? [] : [rowIn(dueDuties, `${next}#${stream}`, { stream, next })];
}

const pageSize = 50;

/** The streams whose next date is not after an instant, the longest overdue first. */
export async function* iterateDueDuties(views: ViewStore, now: Instant): AsyncGenerator<DueDutyRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, dueDuties, { limit: pageSize, cursor });
    for (const row of page.rows) {
      const due = bodyOf(dueDuties, row);
      if (due.next > now) return;
      yield due;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
