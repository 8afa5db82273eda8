/** A list as a value: what is handed out was checked, what cannot be read is reported, what is not of this list is refused. */

import { expect, test } from 'vitest';
import * as z from 'zod';
import type { ViewStore } from '#domain/ports.ts';
import { type Index, indexRow, readIndexPage } from '#views/index-list.ts';
import { ForeignCursor, iterate, type List, readPage, rowIn, UnreadableRow } from '#views/list.ts';
import { sqliteStore } from './stores.ts';

const schema = z.object({ id: z.string(), weight: z.int().optional() });
type Fruit = z.output<typeof schema>;
const fruits: List<Fruit> = { name: 'fruits', schema };
const newest: List<Fruit> = { ...fruits, order: 'descending' };
const byWeight: Index<Fruit> = { name: 'fruits/by-weight', of: fruits, ordered: true };
const names = ['apple', 'banana', 'cherry', 'date', 'elder'];
const ids = (rows: readonly Fruit[]) => rows.map(row => row.id);

async function store(): Promise<ViewStore> {
  const views = sqliteStore();
  const rows = names.flatMap((id, index) => [
    rowIn(fruits, id, { id, weight: 10 - index }),
    indexRow(byWeight, id, String(10 - index).padStart(2, '0')),
  ]);
  await views.replace('basket', 1, rows);
  return views;
}

const spoil = (views: ViewStore) =>
  views.replace('worm', 1, [{ list: 'fruits', key: 'bad', body: { id: 'bad', weight: 'heavy' } }]);

test('a page shows the rows of a list in its order and leads to the next page', async () => {
  const views = await store();
  const first = await readPage(views, fruits, { limit: 3 });
  expect(ids(first.items)).toEqual(['apple', 'banana', 'cherry']);
  const second = await readPage(views, fruits, { limit: 3, cursor: first.cursor });
  expect([ids(second.items), second.cursor]).toEqual([['date', 'elder'], undefined]);
  expect(ids((await readPage(views, newest, { limit: 2 })).items)).toEqual(['elder', 'date']);
});

test('a row is handed out exactly as it was stored, with the order of its fields and with fields of a later version', async () => {
  const views = sqliteStore();
  const body = { colour: 'red', weight: 3, id: 'apple' };
  await views.replace('basket', 1, [{ list: 'fruits', key: 'apple', body }]);
  const { items } = await readPage(views, fruits, { limit: 1 });
  expect(JSON.stringify(items)).toBe(JSON.stringify([body]));
});

test('a stored row that does not match its schema is never served: the read fails and names the row', async () => {
  const views = await store();
  await spoil(views);
  const reading = readPage(views, fruits, { limit: 200 });
  await expect(reading).rejects.toThrow(UnreadableRow);
  await expect(reading).rejects.toThrow('the row bad of the list fruits does not match its schema; rebuild the lists');
  await views.replace('lead', 1, [indexRow(byWeight, 'bad', '99')]);
  await expect(readIndexPage(views, byWeight, { limit: 200, where: () => true })).rejects.toThrow(UnreadableRow);
});

test('whoever goes through a whole list gets every row that can be read, and the others as one fault after the last', async () => {
  const views = await store();
  await spoil(views);
  const met: string[] = [];
  const reading = (async () => {
    for await (const row of iterate(views, fruits)) met.push(row.id);
  })();
  await expect(reading).rejects.toThrow('1 rows of fruits cannot be read');
  expect(met).toEqual(names);
});

test('a list longer than a page of the store is gone through to its end, each row once', async () => {
  const views = sqliteStore();
  const many = Array.from({ length: 450 }, (_, index) => String(index).padStart(4, '0'));
  await views.replace(
    'basket',
    1,
    many.map(id => rowIn(newest, id, { id })),
  );
  const met: string[] = [];
  for await (const row of iterate(views, newest)) met.push(row.id);
  expect(met).toEqual(many);
});

test('the cursor of another list, or of nobody, is told apart from a fault', async () => {
  const views = await store();
  const { cursor } = await readPage(views, fruits, { limit: 1 });
  const vegetables: List<Fruit> = { ...fruits, name: 'vegetables' };
  for (const wrong of [cursor, 'made up']) {
    await expect(readPage(views, vegetables, { limit: 1, cursor: wrong })).rejects.toThrow(ForeignCursor);
    await expect(readIndexPage(views, byWeight, { limit: 1, cursor: wrong, where: () => true })).rejects.toThrow(ForeignCursor);
  }
  await expect(readPage(views, fruits, { limit: 500 })).rejects.toThrow(RangeError);
});

test('an index with an order of its own shows the rows that it leads to in that order', async () => {
  const views = await store();
  const every = { limit: 200, where: () => true };
  expect(ids((await readIndexPage(views, byWeight, every)).items)).toEqual([...names].reverse());
  expect(ids((await readIndexPage(views, byWeight, { ...every, prefix: '1' })).items)).toEqual(['apple']);
});

test('an index row that leads to nothing any more is passed over', async () => {
  const views = await store();
  await views.replace('lead', 1, [indexRow(byWeight, 'gone', '00')]);
  const { items } = await readIndexPage(views, byWeight, { limit: 2, where: () => true });
  expect(ids(items)).toEqual(['elder', 'date']);
});

test('a page of an index for few among many ends after five rounds and goes on by its cursor', async () => {
  const views = await store();
  const isApple = (row: Fruit) => row.id === 'apple';
  const first = await readIndexPage(views, { ...byWeight }, { limit: 1, where: row => row.id === 'none' });
  expect([first.items, first.cursor]).toEqual([[], undefined]);
  await views.replace('more', 1, [rowIn(fruits, 'fig', { id: 'fig' }), indexRow(byWeight, 'fig', '09')]);
  const short = await readIndexPage(views, byWeight, { limit: 1, where: isApple });
  expect(short.items).toEqual([]);
  const rest = await readIndexPage(views, byWeight, { limit: 1, cursor: short.cursor, where: isApple });
  expect(ids(rest.items)).toEqual(['apple']);
});
