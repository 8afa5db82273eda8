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
