/** Every row of a list, page by page. For schedules and rebuilds, never in a request. */
import type { ViewRow } from '#domain/ports.ts';
import type { App } from '#functions/kit/app.ts';
import { forEachConcurrently } from '#functions/kit/concurrency.ts';

export async function* iterateRows(app: App, list: string): AsyncGenerator<ViewRow> {
  let cursor: string | undefined;
  do {
    const page = await app.ports.views.page(list, { limit: 200, ...(cursor !== undefined && { cursor }) });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Looks that are under way at the same time: nearly all of a look is waiting for the store. */
const atOnce = 16;

/** Does some work for every row of a list, several rows at a time. Rejects with the first fault; what was begun still ends. */
export function forEachRow(app: App, list: string, work: (row: ViewRow) => Promise<void>): Promise<void> {
  return forEachConcurrently(iterateRows(app, list), atOnce, work);
}
