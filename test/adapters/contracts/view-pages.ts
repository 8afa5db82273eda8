/** What every adapter of the port ViewStore must do when a list is read page by page. */
import * as fc from 'fast-check';
import { expect, test } from 'vitest';
import { allPages, type MakeViews, rowsOf } from './rows-of-views.ts';

/** Few characters, so that prefixes meet; some where UTF-8 order and code-unit order differ. */
const unit = fc.constantFrom(
  'a',
  'b',
  '#',
  '\u0000',
  'é',
  '\uD7FF',
  '\uE000',
  '\uFE0F',
  '\uFFFF',
  '🚦',
  '\u{10FFFD}',
  '\u{10FFFF}',
);
const keyText = fc.string({ unit, minLength: 1, maxLength: 5 });
const prefixText = fc.string({ unit, maxLength: 2 });

function byCodeUnit(a: string, b: string): number {
  return a < b ? -1 : Number(a > b);
}

export function readingPages(make: MakeViews): void {
  test('any list reads page by page like a plain sorted one, forwards and backwards, whole or by prefix', async () => {
    const views = await make();
    let run = 0;
    const query = fc.record({
      limit: fc.integer({ min: 1, max: 7 }),
      reverse: fc.boolean(),
      prefix: fc.option(prefixText, { nil: undefined }),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.uniqueArray(keyText, { maxLength: 20 }),
        fc.array(query, { minLength: 1, maxLength: 3 }),
        async (keys, queries) => {
          run += 1;
          const list = `list-${run}`;
          await views.replace(`owner-${run}`, 1, rowsOf(list, keys));
          for (const asked of queries) {
            const model = keys.filter(key => key.startsWith(asked.prefix ?? '')).toSorted(byCodeUnit);
            if (asked.reverse) model.reverse();
            const pages = await allPages(views, list, asked);
            expect(pages.flatMap(page => page.rows)).toEqual(rowsOf(list, model));
            expect(pages.map(page => page.rows.length)).toEqual(pageSizes(model.length, asked.limit));
          }
        },
      ),
      { numRuns: 40, examples: [[['a', 'ab', 'b', '\uE000', '🚦'], [{ limit: 2, reverse: true, prefix: 'a' }]]] },
    );
  });

  test('a page that holds everything has no cursor, also when it is exactly full', async () => {
    const views = await make();
    await views.replace('project/p1', 1, rowsOf('portfolio', ['a', 'b']));
    expect(await views.page('portfolio', { limit: 2 })).toEqual({ rows: rowsOf('portfolio', ['a', 'b']) });
    expect((await views.page('portfolio', { limit: 1 })).cursor).toBeTypeOf('string');
    expect(await views.page('empty', { limit: 2 })).toEqual({ rows: [] });
  });

  test('rows that vanish or come between two pages do not disturb the rest', async () => {
    const views = await make();
    await views.replace('project/p1', 1, rowsOf('portfolio', ['a', 'c', 'e', 'g']));
    const { cursor } = await views.page('portfolio', { limit: 2 });
    await views.replace('project/p1', 2, rowsOf('portfolio', ['a', 'b', 'd', 'e', 'g']));
    const next = await views.page('portfolio', { limit: 200, cursor });
    expect(next.rows.map(row => row.key)).toEqual(['d', 'e', 'g']);
  });

  test('a page of large rows is whole', async () => {
    const views = await make();
    const rows = Array.from({ length: 9 }, (_, index) => ({ list: 'packs', key: `k${index}`, body: 'z'.repeat(300_000) }));
    await views.replace('review/r1', 1, rows);
    expect((await views.page('packs', { limit: 8 })).rows).toEqual(rows.slice(0, 8));
    expect((await views.page('packs', { limit: 9 })).cursor).toBeUndefined();
  });
}

/** How many rows each page has: full ones, then the rest; one empty page for an empty list. */
function pageSizes(rows: number, limit: number): number[] {
  const sizes: number[] = [];
  for (let left = rows; left > 0; left -= limit) sizes.push(Math.min(left, limit));
  return sizes.length > 0 ? sizes : [0];
}
