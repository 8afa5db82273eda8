/** Lists as the contracts of the port ViewStore write them and read them whole. */
import type { ViewPage, ViewRow, ViewStore } from '#domain/ports.ts';

export type MakeViews = () => Promise<ViewStore>;

/** One list with these keys, owned by one owner. */
export function rowsOf(list: string, keys: readonly string[]): ViewRow[] {
  return keys.map(key => ({ list, key, body: { key } }));
}

/** All pages of a list, as far as there are any. */
export async function allPages(views: ViewStore, list: string, query: { limit: number; reverse?: boolean; prefix?: string }) {
  const pages: ViewPage[] = [];
  let cursor: string | undefined;
  do {
    const page = await views.page(list, { ...query, cursor });
    pages.push(page);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return pages;
}

export async function keysOf(views: ViewStore, list: string): Promise<string[]> {
  return (await allPages(views, list, { limit: 200 })).flatMap(page => page.rows.map(row => row.key));
}
