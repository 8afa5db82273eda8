/** First rows of lists, and rows asked for by their keys, are not read again until they change; what is shown is what is in the file. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { headOf, knownHeads } from '#adapters/sqlite/known-heads.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { keyBytes } from '#adapters/sqlite/view-keys.ts';
import type { ViewRow } from '#domain/ports.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';

async function lists({ alone }: { readonly alone: boolean }) {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-heads-'));
  const { views, group, close } = openSqlite(folder, { alone });
  const { counts, stop } = await countSqlite();
  onTestFinished(async () => {
    stop();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const statementsOf = async (work: () => Promise<unknown>) => {
    const before = counts.statements;
    await work();
    return counts.statements - before;
  };
  const put = (owner: string, version: number, ...keys: string[]) =>
    views.replace(
      owner,
      version,
      keys.map(key => ({ list: 'words/harbour', key, body: null })),
    );
  const head = async (limit = 2) => (await views.heads(['words/harbour'], limit))[0]?.rows.map(({ key }) => key);
  return { views, group, statementsOf, put, head };
}

test('the first rows of a list are not read again while rows come and go only behind them', async () => {
  const { group, statementsOf, put, head } = await lists({ alone: true });
  await put('one', 1, 'a', 'b', 'c');
  await group.now();
  expect(await head()).toEqual(['a', 'b']);
  await put('two', 1, 'd');
  expect(await statementsOf(head)).toBe(0);
  await put('two', 2, 'aa');
  expect(await head()).toEqual(['a', 'aa']);
  await put('one', 2, 'b', 'c');
  expect(await head()).toEqual(['aa', 'b']);
});

test('a list that is shorter than what was asked for is read again with each row that comes', async () => {
  const { put, head } = await lists({ alone: true });
  await put('one', 1, 'a');
  expect(await head()).toEqual(['a']);
  await put('two', 1, 'z');
  expect([await head(), await head(1)]).toEqual([['a', 'z'], ['a']]);
});

test('a row that was asked for by its key is not read again until it changes, also when it was not there', async () => {
  const { views, group, statementsOf } = await lists({ alone: true });
  const ask = () => views.some('projects', ['p1', 'p2']);
  await views.replace('project/p1', 1, [{ list: 'projects', key: 'p1', body: { title: 'Harbour' } }]);
  await group.now();
  expect(await ask()).toHaveLength(1);
  expect(await statementsOf(ask)).toBe(0);
  await views.replace('project/p2', 1, [{ list: 'projects', key: 'p2', body: { title: 'Heat' } }]);
  await group.now();
  expect((await ask()).map(({ body }) => body)).toEqual([{ title: 'Harbour' }, { title: 'Heat' }]);
  await views.forget('project/p1');
  expect((await ask()).map(({ key }) => key)).toEqual(['p2']);
});

test('what somebody does with a row changes it for nobody else', async () => {
  const { views, group } = await lists({ alone: true });
  await views.replace('one', 1, [{ list: 'lessons', key: 'a', body: { words: ['heat'] } }]);
  await group.now();
  const first = async () => (await views.heads(['lessons'], 5))[0]?.rows[0]?.body as { words: string[] };
  (await first()).words.push('more');
  expect(await first()).toEqual({ words: ['heat'] });
  const row = async () => (await views.some('lessons', ['a']))[0] as ViewRow & { body: { words: string[] } };
  const shared = await row();
  expect(() => shared.body.words.push('more')).toThrow(TypeError);
  expect(() => Object.assign(shared, { body: null })).toThrow(TypeError);
  expect(await row()).toBe(shared);
  await views.replace('one', 2, [{ list: 'lessons', key: 'a', body: { words: ['cold'] } }]);
  expect((await row()).body).toEqual({ words: ['cold'] });
});

test('first rows that say nothing but where they stand are the same for everybody, and cannot be changed', async () => {
  const { views, put } = await lists({ alone: true });
  await put('one', 1, 'a', 'b');
  const [page] = await views.heads(['words/harbour'], 5);
  expect(() => (page!.rows as ViewRow[]).pop()).toThrow(TypeError);
  expect((await views.heads(['words/harbour'], 5))[0]).toBe(page);
  await put('two', 1, 'c');
  expect((await views.heads(['words/harbour'], 5))[0]?.rows.map(({ key }) => key)).toEqual(['a', 'b', 'c']);
});

test('where another process may write, everything is read', async () => {
  const { views, statementsOf, head } = await lists({ alone: false });
  await head();
  expect(await statementsOf(head)).toBe(1);
  await views.some('projects', ['p1']);
  expect(await statementsOf(() => views.some('projects', ['p1']))).toBe(1);
});

test('what is known is bounded: what was asked for longest ago is read again', () => {
  const known = knownHeads(2_000);
  const found = ['a', 'b', 'c'].map(key => ({ list: 'l', key: keyBytes(key), body: 'null' }));
  for (let list = 1; list <= 9; list += 1) known.keepHead(headOf(`list ${list}`, 2, found));
  expect([known.head('list 1', 2), known.head('list 9', 2)?.rows.length]).toEqual([undefined, 2]);
  for (let row = 1; row <= 99; row += 1) known.keepRow(`row ${row}`, undefined);
  expect([known.row('row 1'), known.row('row 99')]).toEqual([undefined, null]);
});
