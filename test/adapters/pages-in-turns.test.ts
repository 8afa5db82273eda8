/** Whoever reads a long list holds up nobody: others are heard between its pages. */
import { expect, test } from 'vitest';
import { fairTurns, pagesInTurns } from '#adapters/sqlite/turns.ts';
import { countedTurns } from '#test/support/counted-turns.ts';

/** Reads so many pages while somebody else listens, on a clock that each page moves; how many pages were read in each turn of the event loop. */
async function pagesByTurn(pages: number, milliseconds: number): Promise<number[]> {
  let clock = 0;
  const turns = countedTurns();
  const others = fairTurns(() => clock);
  for (let page = 0; page < pages; page += 1) {
    await others();
    turns.note();
    clock += milliseconds;
  }
  return turns.end();
}

test('a list of 500 pages is read ten milliseconds at a turn', async () => {
  const turns = await pagesByTurn(500, 2);
  expect(turns.reduce((sum, pages) => sum + pages)).toBe(500);
  expect(Math.max(...turns)).toBe(5);
});

test('pages that take longer than that are read one at a turn', async () => {
  expect(await pagesByTurn(4, 25)).toEqual([1, 1, 1, 1]);
});

test('the first page of a list waits for nobody, a further one does where much was read in this turn', async () => {
  const read: string[] = [];
  const busy = () => {
    const until = performance.now() + 12;
    while (performance.now() < until);
  };
  const page = pagesInTurns((list, query) => {
    read.push(`${list} ${query.cursor ?? 'first'}`);
    busy();
    return { rows: [] };
  });
  setImmediate(() => void read.push('others'));
  await page('a', { limit: 1, cursor: '1' });
  await page('b', { limit: 1 });
  await page('a', { limit: 1, cursor: '2' });
  expect(read).toEqual(['a 1', 'b first', 'others', 'a 2']);
});
