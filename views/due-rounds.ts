/**
 * The open rounds of all boards by their deadlines (or before, by the day until which a member may object to a recorded ballot), the next first, so that each minute whoever looks reads those that are due and one more.
 * Key: `DEADLINE#REVIEW`.
 */
import * as z from 'zod';
import type { ViewRow, ViewStore } from '#domain/ports.ts';
import type { Review } from '#domain/review/state.ts';
import { type Instant, storedInstantSchema } from '#domain/values/time.ts';
import { bodyOf, type List, rowIn, storedPage } from './list.ts';

export const dueRoundRowSchema = z.object({ review: z.string(), deadline: storedInstantSchema });
export type DueRoundRow = z.output<typeof dueRoundRowSchema>;

export const dueRounds: List<DueRoundRow> = { name: 'due-rounds', schema: dueRoundRowSchema };

/** A round without a board ends by itself as soon as it is open. */
export function dueRoundRows({ id, route, outcome, deadline: end, recorded = [] }: Review): ViewRow[] {
  if (outcome || route === 'auto') return [];
  const deadline = [end, ...recorded.map(({ until }) => until)].reduce((first, one) => (one < first ? one : first));
  return [rowIn(dueRounds, `${deadline}#${id}`, { review: id, deadline })];
}

/** Rows of a page: nearly always none of them is due, so a page is small. */
const pageSize = 10;

/** The rounds whose deadline is not after an instant, the longest overdue first. */
export async function* iterateDueRounds(views: ViewStore, now: Instant): AsyncGenerator<DueRoundRow, undefined> {
  let cursor: string | undefined;
  do {
    const page = await storedPage(views, dueRounds, { limit: pageSize, cursor });
    for (const row of page.rows) {
      const round = bodyOf(dueRounds, row);
      if (round.deadline > now) return;
      yield round;
    }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
