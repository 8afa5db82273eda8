/** What goes along with the next commit, and what is held back: seen at once, on the disk within a second, and not lost to the fault of another. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#adapters/sqlite/database.ts';
import { groupCommit } from '#adapters/sqlite/group-commit.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { countSqlite } from '../../bench/sqlite-counts.ts';
import { commitAt } from './contracts/facts.ts';

async function folder(): Promise<string> {
  const made = await mkdtemp(join(tmpdir(), 'tollgate-along-'));
  onTestFinished(() => rm(made, { recursive: true, force: true }));
  return made;
}

/** A table of numbers that takes no negative one, and another reader of its file. */
async function numbers() {
  const place = await folder();
  const migrations = ['CREATE TABLE t (n INTEGER NOT NULL CHECK (n >= 0))'];
  const database = openDatabase({ folder: place, name: 't.db', synchronous: 'FULL', migrations });
  const other = new DatabaseSync(join(place, 't.db'), { readOnly: true });
  const group = groupCommit(database, { alone: true });
  onTestFinished(() => {
    group.end();
    database.close();
    other.close();
  });
  const in_ = (of: DatabaseSync) =>
    of
      .prepare('SELECT n FROM t ORDER BY rowid')
      .all()
      .map(({ n }) => Number(n));
  const insert = database.prepare('INSERT INTO t VALUES (?)');
  const put = (n: number) => () => insert.run(n).changes;
  return { group, put, database, here: () => in_(database), onDisk: () => in_(other) };
}

test('what goes along is seen at once, and is on the disk with the next that waits for it', async () => {
  const { group, put, here, onDisk } = await numbers();
  expect(await group.along(put(1))).toBe(1);
  expect([here(), onDisk()]).toEqual([[1], []]);
  await group.submit(put(2));
  expect(onDisk()).toEqual([1, 2]);
});

test('what goes along with nothing is on the disk a moment later', async () => {
  const { group, put, onDisk } = await numbers();
  await group.along(put(1));
  await expect.poll(onDisk, { timeout: 10_000 }).toEqual([1]);
});

test('P8: a write that is refused takes nothing along that went before it: that is there at once, and is committed', async () => {
  const { group, put, here, onDisk } = await numbers();
  await group.along(put(1));
  await expect(group.submit(put(-1))).rejects.toThrow('CHECK');
  expect(here()).toEqual([1]);
  await group.along(put(2));
  await expect(group.along(put(-2))).rejects.toThrow('CHECK');
  expect(here()).toEqual([1, 2]);
  group.now();
  expect(onDisk()).toEqual([1, 2]);
});

test('P8: while the disk is full nothing that went along is forgotten, and it is written in its order once there is room', async () => {
  const { group, put, database, here, onDisk } = await numbers();
  await group.along(put(1));
  await group.along(put(2));
  const pages = Number(database.prepare('PRAGMA page_count').get()?.page_count);
  group.now();
  database.exec('CREATE TABLE large (text TEXT)');
  database.exec(`PRAGMA max_page_count = ${pages + 4}`);
  const large = database.prepare('INSERT INTO large VALUES (?)');
  await group.along(put(3));
  await expect(group.submit(() => large.run('x'.repeat(100_000)))).rejects.toThrow('full');
  expect(here()).toEqual([1, 2, 3]);
  database.exec('PRAGMA max_page_count = 1000');
  await group.submit(() => large.run('x'.repeat(100_000)));
  expect(onDisk()).toEqual([1, 2, 3]);
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
  group.now();
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
  group.now();
  // Two rows, and the version of their owner.
  expect(counts.rows).toBe(3);
  expect((await views.page('stage 5', { limit: 5 })).rows).toHaveLength(1);
  expect((await views.page('stage 4', { limit: 5 })).rows).toEqual([]);
});

test('P4: rows of lists are right after a fault undid what had been written and was known of them', async () => {
  const { facts, views, group, close } = openSqlite(await folder(), { alone: true });
  onTestFinished(close);
  const row = (body: number) => ({ list: 'portfolio', key: `k${body}`, body });
  await views.replace('project/p1', 1, [row(1), row(2)]);
  group.now();
  await views.replace('project/p1', 2, [row(2), row(3)]);
  const failing = group.submit(() => {
    throw new Error('no');
  });
  await expect(Promise.all([failing, facts.append(commitAt('project/p1', 1))])).rejects.toThrow('no');
  expect((await views.page('portfolio', { limit: 10 })).rows.map(({ key }) => key)).toEqual(['k2', 'k3']);
  await views.replace('project/p1', 3, [row(3)]);
  group.now();
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
