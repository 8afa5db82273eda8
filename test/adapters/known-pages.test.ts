/** Short pages that have not changed are not read again: what is shown is what is in the file, whoever changed which list. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';
import { refusal, refusedChange } from './refused-change.ts';

async function lists({ alone }: { readonly alone: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-pages-'));
  const { views, close, group } = openSqlite(folder, { alone });
  const { counts, stop } = await countSqlite();
  onTestFinished(async () => {
    stop();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const texts = async (list: string, query = {}) =>
    (await views.page(list, { limit: 20, ...query })).rows.map(({ body }) => body);
  const statementsOf = async <T>(work: () => Promise<T>) => {
    const before = counts.statements;
    await work();
    return counts.statements - before;
  };
  const row = (list: string, key: string, body: unknown) => ({ list, key, body });
  return { views, group, texts, statementsOf, row };
}

test('a page that was asked for is not read again until a row of its list changes', async () => {
  const { views, texts, statementsOf, row } = await lists({ alone: true });
  expect(await texts('mail', { prefix: 'mia/' })).toEqual([]);
  expect(await statementsOf(() => texts('mail', { prefix: 'mia/' }))).toBe(0);
  await views.replace('other', 1, [row('news', 'a', 1)]);
  expect(await statementsOf(() => texts('mail', { prefix: 'mia/' }))).toBe(0);
  await views.replace('office', 1, [row('mail', 'mia/bench', 'weekly')]);
  expect(await texts('mail', { prefix: 'mia/' })).toEqual(['weekly']);
  await views.replace('office', 2, [row('mail', 'mia/bench', 'daily')]);
  expect(await texts('mail', { prefix: 'mia/' })).toEqual(['daily']);
  await views.replace('office', 3, []);
  expect(await texts('mail', { prefix: 'mia/' })).toEqual([]);
});

test('each question is known by itself: its beginning of keys, its limit, its direction and its cursor', async () => {
  const { views, texts, row } = await lists({ alone: true });
  const rows = ['a1', 'a2', 'b1'].map(key => row('list', key, key));
  await views.replace('owner', 1, rows);
  const { cursor } = await views.page('list', { limit: 1 });
  const ask = async () => [
    await texts('list'),
    await texts('list', { prefix: 'a' }),
    await texts('list', { limit: 1 }),
    await texts('list', { reverse: true }),
    await texts('list', { cursor }),
  ];
  const once = await ask();
  expect(once).toEqual([['a1', 'a2', 'b1'], ['a1', 'a2'], ['a1'], ['b1', 'a2', 'a1'], ['a2', 'b1']]);
  expect(await ask()).toEqual(once);
});

test('what somebody does with a page changes no page of another', async () => {
  const { views, row } = await lists({ alone: true });
  await views.replace('owner', 1, [row('list', 'a', { names: ['Mia'] })]);
  const { rows } = await views.page('list', { limit: 5 });
  for (const { body } of rows) (body as { names: string[] }).names.push('Ben');
  expect((await views.page('list', { limit: 5 })).rows[0]?.body).toEqual({ names: ['Mia'] });
});

test('rows that are forgotten, cleared or mended are shown as they then are', async () => {
  const { views, texts, row } = await lists({ alone: true });
  await views.replace('one', 1, [row('list', 'a', 1)]);
  await views.replace('two', 1, [row('list', 'b', 2)]);
  expect(await texts('list')).toEqual([1, 2]);
  await views.forget('one');
  expect(await texts('list')).toEqual([2]);
  expect(await views.mend('two', 1, [row('list', 'b', 3)])).toBe('mended');
  expect(await texts('list')).toEqual([3]);
  await views.clear();
  expect(await texts('list')).toEqual([]);
});

test('P8: after a transaction that failed a page shows what is there, not what it had shown', async () => {
  const { views, group, texts, row } = await lists({ alone: true });
  await views.replace('owner', 1, [row('list', 'a', 1)]);
  expect(await texts('list')).toEqual([1]);
  await expect(group.submit([refusedChange])).rejects.toThrow(refusal);
  expect(await texts('list')).toEqual([1]);
  await views.replace('owner', 2, [row('list', 'a', 2)]);
  expect(await texts('list')).toEqual([2]);
});

test('where another process may write, each page is read', async () => {
  const { texts, statementsOf } = await lists({ alone: false });
  await texts('mail');
  expect(await statementsOf(() => texts('mail'))).toBe(1);
});

test('long pages are read each time, so that they take no memory', async () => {
  const { views, texts, statementsOf, row } = await lists({ alone: true });
  const rows = Array.from({ length: 17 }, (_, index) => row('list', `k${String(index).padStart(2, '0')}`, index));
  await views.replace('owner', 1, rows);
  await texts('list');
  expect(await statementsOf(() => texts('list'))).toBe(1);
});
