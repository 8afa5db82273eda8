/** Who has rows in the lists is told page by page, however many rows each has. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';

test('owners of rows are told in order, each once, so many at a time, also those whose rows are still held back', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-owners-'));
  const { views, close, group } = openSqlite(folder, { alone: true });
  onTestFinished(async () => {
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const names = Array.from({ length: 25 }, (_, index) => `project/${String(index).padStart(2, '0')}`);
  for (const [index, owner] of names.entries()) {
    const rows = Array.from({ length: 7 }, (_, key) => ({ list: 'news', key: `${owner}#${key}`, body: key }));
    await views.replace(owner, 1, rows);
    if (index === 12) await group.now();
  }
  const pages: string[][] = [];
  for (let page = await views.owners('', 10); page.length > 0; page = await views.owners(page.at(-1) ?? '', 10)) pages.push(page);
  expect(pages.map(page => page.length)).toEqual([10, 10, 5]);
  expect(pages.flat()).toEqual(names);
  expect(await views.owners('project/24', 10)).toEqual([]);
});
