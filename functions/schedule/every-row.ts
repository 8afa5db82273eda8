/** Every row of a list, page by page. For schedules and rebuilds, never in a request. */
import type { ViewRow } from '#domain/ports.ts';
import type { House } from '../kit/house.ts';

export async function* everyRow(house: House, list: string): AsyncGenerator<ViewRow> {
  let cursor: string | undefined;
  do {
    const page = await house.ports.views.page(list, { limit: 200, ...(cursor !== undefined && { cursor }) });
    yield* page.rows;
    cursor = page.cursor;
  } while (cursor !== undefined);
}

/** Looks that are under way at the same time: nearly all of a look is waiting for the store. */
const atOnce = 16;

/** Does some work for every row of a list, several rows at a time. Rejects with the first fault; what was begun still ends. */
export async function forEachRow(house: House, list: string, work: (row: ViewRow) => Promise<void>): Promise<void> {
  const rest = everyRow(house, list);
  const worker = async () => {
    for (let next = await rest.next(); !next.done; next = await rest.next()) await work(next.value);
  };
  const ended = await Promise.allSettled(Array.from({ length: atOnce }, worker));
  for (const one of ended) if (one.status === 'rejected') throw one.reason;
}
