/** Does some work for every row of a list, several rows at a time: how schedules go through a list. */
import type { ViewStore } from '#domain/ports.ts';
import { iterate, type List } from '#views/list.ts';
import { forEachConcurrently } from '../kit/concurrency.ts';

/** Rows that are worked on at the same time: nearly all of the work is waiting for the store. */
const atOnce = 16;

/** Rejects with the first fault; what was begun still ends. */
export function forEachRow<Row>(views: ViewStore, list: List<Row>, work: (row: Row) => Promise<void>): Promise<void> {
  return forEachConcurrently(iterate(views, list), atOnce, work);
}
