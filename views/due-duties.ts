/**
 * The streams in which time alone brings something, by when: whoever looks reads those that are due and one more, and nothing is looked at because
 * it might have changed. Key: `NEXT#STREAM`.
 */
import * as z from 'zod';
import type { Duty, DutyLog } from '#domain/duties/duty.ts';
import { nextStep } from '#domain/duties/timeline.ts';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import { type Instant, storedInstantSchema } from '#domain/values/time.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const dueDutyRowSchema = z.object({ stream: z.string(), next: storedInstantSchema });
export type DueDutyRow = z.output<typeof dueDutyRowSchema>;

export const dueDuties: List<DueDutyRow> = { name: 'due-duties', schema: dueDutyRowSchema };

/** One row for a stream: the earliest of what time brings to its duties; none where it brings nothing. */
export function dueDutyRows(stream: string, duties: readonly Duty[], log: DutyLog = {}): ViewRow[] {
  const instants = duties.flatMap(duty => nextStep(duty, log[duty.key])?.at ?? []);
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
