/** What every adapter of the port ViewStore must do when the first rows of several lists are asked for at once. */
import { expect, test } from 'vitest';
import { type MakeViews, rowsOf } from './rows-of-views.ts';

export function readingHeads(make: MakeViews): void {
  test('the first rows of several lists are read at once, each as its own first page, in the order asked', async () => {
    const views = await make();
    const keys = Array.from({ length: 9 }, (_, index) => `k${index}🚦`);
    await views.replace('office/o1', 1, [
      ...rowsOf('words/b', keys),
      ...rowsOf('words/a', keys.slice(2, 4)),
      ...rowsOf('words/ab', ['x']),
    ]);
    const heads = await views.heads(['words/b', 'words/none', 'words/a', 'words/b'], 4);
    const own = await Promise.all(['words/b', 'words/none', 'words/a', 'words/b'].map(list => views.page(list, { limit: 4 })));
    expect(heads).toEqual(own);
    expect(heads.map(({ rows }) => rows.length)).toEqual([4, 0, 2, 4]);
    expect((await views.page('words/b', { limit: 9, cursor: heads[0]!.cursor! })).rows).toEqual(rowsOf('words/b', keys.slice(4)));
    expect(await views.heads([], 4)).toEqual([]);
  });
}
