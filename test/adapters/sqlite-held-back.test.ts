/** What is held back: seen at once, on the disk within a second, and not lost to the fault of another. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { type DatabaseFile, openDatabase } from '#adapters/sqlite/database.ts';
import { groupCommit } from '#adapters/sqlite/group-commit.ts';
import { heldOnes } from '#adapters/sqlite/held-ones.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { writerApart, writerHere } from '#adapters/sqlite/writer.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';
import { commitAt } from './contracts/facts.ts';
import { refusedChange } from './refused-change.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'tollgate-along-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** A table of numbers that takes no negative one, a store that holds numbers back, and another reader of the file. */
async function numbers({ apart = false } = {}) {
  const place = await folder();
  const migrations = ['CREATE TABLE t (n INTEGER NOT NULL CHECK (n >= 0))'];
  const file: DatabaseFile = { folder: place, name: 't.db', synchronous: 'FULL', migrations };
  const database = openDatabase(file);
  const writer = apart ? writerApart(file) : writerHere(database);
  const other = new DatabaseSync(join(place, 't.db'), { readOnly: true });
  const group = groupCommit(writer, { alone: true });
  const held = heldOnes<number>();
  const put = (...numbers: number[]) => [{ sql: 'INSERT INTO t (n) VALUES :rows', rows: numbers.map(n => [n]) }];
  group.holding({ ...held, changes: () => held.take().flatMap(([, n]) => put(n)) });
  onTestFinished(async () => {
    await group.end();
    await writer.close();
    database.close();
    other.close();
  });
  const onDisk = () =>
    other
      .prepare('SELECT n FROM t ORDER BY rowid')
      .all()
      .map(({ n }) => Number(n));
  const hold = (n: number, name = String(n)) => group.hold(() => held.set(name, n));
  return { group, put, hold, database, held: () => [...held.all()].map(([, n]) => n), onDisk };
}

test('what is held back is not on the disk before a moment has passed, and is there by itself then', async () => {
  const { group, put, hold, held, onDisk } = await numbers();
  await hold(1);
  await group.submit(put(2));
  expect([held(), onDisk()]).toEqual([[1], [2]]);
  await expect.poll(onDisk, { timeout: 10_000 }).toEqual([2, 1]);
  expect(held()).toEqual([]);
});

test('P8: a write that is refused takes nothing along that was held back: that is there as before, and is committed', async () => {
  const { group, put, hold, held, onDisk } = await numbers();
  await hold(1);
  const refused = group.submit(put(-1));
  await expect(group.now()).rejects.toThrow('CHECK');
  await expect(refused).rejects.toThrow('CHECK');
  expect([held(), onDisk()]).toEqual([[1], []]);
  await hold(2);
  await group.now();
  expect([held(), onDisk()]).toEqual([[], [1, 2]]);
});

test('P8: while the disk is full nothing that is held back is forgotten, and it is written in its order once there is room', async () => {
  const { group, put, hold, database, held, onDisk } = await numbers();
  await group.submit(put(1));
  database.exec('CREATE TABLE large (text TEXT)');
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  database.exec(`PRAGMA max_page_count = ${pages + 4}`);
  const large = [{ sql: 'INSERT INTO large VALUES (?)', rows: [['x'.repeat(100_000)]] }];
  await hold(2);
  await hold(3);
  const refused = group.submit(large);
  await expect(group.now()).rejects.toThrow('full');
  await expect(refused).rejects.toThrow('full');
  expect([held(), onDisk()]).toEqual([[2, 3], [1]]);
  database.exec('PRAGMA max_page_count = 1000');
  await group.submit(large);
  await group.now();
  expect(onDisk()).toEqual([1, 2, 3]);
});

test('what is held back again while it is on its way into the file is found, and is written with the next', async () => {
  const { group, hold, held, onDisk } = await numbers({ apart: true });
  await hold(1, 'a');
  const first = group.now();
  for (let turn = 0; turn < 5; turn += 1) await null;
  await hold(2, 'a');
  expect(held()).toEqual([2]);
  await first;
  expect([held(), onDisk()]).toEqual([[2], [1]]);
  await group.now();
  expect([held(), onDisk()]).toEqual([[], [1, 2]]);
});

test('lists are read as they will be, and how far facts were followed is never on the disk without the rows that were made by then', async () => {
  const place = await folder();
  const { facts, views, cursors, group, close } = openSqlite(place, { alone: true });
  onTestFinished(close);
  const other = new DatabaseSync(join(place, 'facts.db'), { readOnly: true });
  onTestFinished(() => other.close());
  const onDisk = () => [
    ...other
      .prepare('SELECT seq FROM facts ORDER BY seq')
      .all()
      .map(({ seq }) => Number(seq)),
    ...other
      .prepare('SELECT list FROM views')
      .all()
      .map(({ list }) => String(list)),
    ...other
      .prepare('SELECT position FROM cursors')
      .all()
      .map(({ position }) => Number(position)),
  ];
  await facts.append(commitAt('project/p1', 1));
  await views.replace('project/p1', 1, [{ list: 'portfolio', key: 'p1', body: 1 }]);
  await cursors.write('facts', 1);
  expect(await views.get('portfolio', 'p1')).toEqual({ list: 'portfolio', key: 'p1', body: 1 });
  expect(await cursors.read('facts')).toBe(1);
  expect(onDisk()).toEqual([1]);
  await group.now();
  expect(onDisk()).toEqual([1, 'portfolio', 1]);
  await views.replace('project/p1', 2, [{ list: 'closed', key: 'p1', body: 1 }]);
  await cursors.write('facts', 2);
  await expect.poll(onDisk, { timeout: 10_000 }).toEqual([1, 'closed', 2]);
});

test('rows that change several times before they are written are written once, and rows that come and go are not written', async () => {
  const { views, group, close } = openSqlite(await folder(), { alone: true });
  onTestFinished(close);
  const { counts, stop } = await countSqlite();
  onTestFinished(stop);
  for (let version = 1; version <= 5; version += 1)
    await views.replace('project/p1', version, [
      { list: 'portfolio', key: 'p1', body: version },
      { list: `stage ${version}`, key: 'p1', body: 1 },
    ]);
  await group.now();
  // Two rows, and the version of their owner.
  expect(counts.rows).toBe(3);
  expect((await views.page('stage 5', { limit: 5 })).rows).toHaveLength(1);
  expect((await views.page('stage 4', { limit: 5 })).rows).toEqual([]);
});

test('lists that are held against their facts and are right are not written again', async () => {
  const { views, group, close } = openSqlite(await folder(), { alone: true });
  onTestFinished(close);
  const rows = [{ list: 'portfolio', key: 'p1', body: 1 }];
  await views.replace('project/p1', 1, rows);
  await group.now();
  const { counts, stop } = await countSqlite();
  onTestFinished(stop);
  expect(await views.mend('project/p1', 1, rows)).toBe('right');
  await group.now();
  expect(counts.transactions).toBe(0);
  expect(await views.mend('project/p1', 1, [{ ...rows[0]!, body: 2 }])).toBe('mended');
  expect(await views.mend('project/p1', 1, [{ ...rows[0]!, body: 2 }])).toBe('right');
  await group.now();
  expect([counts.transactions, await views.get('portfolio', 'p1')]).toEqual([1, { list: 'portfolio', key: 'p1', body: 2 }]);
});

test('P4: rows of lists are right after a fault undid what had been written and was known of them', async () => {
  const { facts, views, group, close } = openSqlite(await folder(), { alone: true });
  onTestFinished(close);
  const row = (body: number) => ({ list: 'portfolio', key: `k${body}`, body });
  await views.replace('project/p1', 1, [row(1), row(2)]);
  await group.now();
  await views.replace('project/p1', 2, [row(2), row(3)]);
  const failing = [group.submit([refusedChange]), facts.append(commitAt('project/p1', 1)), group.now()];
  for (const { status } of await Promise.allSettled(failing)) expect(status).toBe('rejected');
  expect((await views.page('portfolio', { limit: 10 })).rows.map(({ key }) => key)).toEqual(['k2', 'k3']);
  await views.replace('project/p1', 3, [row(3)]);
  await group.now();
  expect((await views.page('portfolio', { limit: 10 })).rows.map(({ key }) => key)).toEqual(['k3']);
});

test('a note is found as soon as it is on the disk, also by whoever had asked while it was not', async () => {
  const { notes, close } = openSqlite(await folder(), { alone: true, fromFacts: ['waiting'] });
  onTestFinished(close);
  for (const kind of ['bounced', 'waiting']) {
    expect(await notes.some(kind, ['a'])).toEqual([]);
    const putting = notes.put(kind, { key: 'a', body: 1 });
    await notes.some(kind, ['a']);
    await putting;
    expect(await notes.some(kind, ['a'])).toEqual([{ key: 'a', body: 1 }]);
    await notes.remove(kind, ['a']);
    expect(await notes.some(kind, ['a'])).toEqual([]);
    expect(await notes.add(kind, { key: 'b', body: 2 })).toBe(true);
    expect(await notes.some(kind, ['b', 'a'])).toEqual([{ key: 'b', body: 2 }]);
  }
});
