/** Whoever writes into a file, on this thread or on one of its own, does it in the same way: whole, in order, and on the disk before it says so. */
import { mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { type DatabaseFile, openDatabase } from '#adapters/sqlite/database.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { type Writer, writerApart, writerHere } from '#adapters/sqlite/writer.ts';
import { saysNoRoom } from '#functions/kit/no-room.ts';
import { commitAt } from './contracts/facts.ts';

const migrations = ['CREATE TABLE t (n INTEGER PRIMARY KEY CHECK (n >= 0), text TEXT) STRICT'];

function opened(writerOf: (file: DatabaseFile, database: DatabaseSync) => Writer) {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-writer-'));
  const file: DatabaseFile = { folder, name: 't.db', synchronous: 'FULL', migrations };
  const database = openDatabase(file);
  const writer = writerOf(file, database);
  const other = new DatabaseSync(join(folder, 't.db'), { readOnly: true });
  onTestFinished(async () => {
    other.close();
    await writer.close().catch(() => {});
    if (database.isOpen) database.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const onDisk = () =>
    other
      .prepare('SELECT n FROM t ORDER BY n')
      .all()
      .map(({ n }) => Number(n));
  return { writer, database, folder, onDisk };
}

const put = (...numbers: number[]) => ({
  sql: 'INSERT OR IGNORE INTO t (n, text) VALUES :rows',
  rows: numbers.map(n => [n, `row ${n}`]),
});

describe.each([
  ['on this thread', (_: DatabaseFile, database: DatabaseSync) => writerHere(database)],
  ['on a thread of its own', (file: DatabaseFile) => writerApart(file)],
] as const)('who writes %s', (_, writerOf) => {
  test('what each change did is said, and what is said to be done is in the file for every reader', async () => {
    const { writer, onDisk } = opened(writerOf);
    const remove = { sql: 'DELETE FROM t WHERE n IN (VALUES :rows)', rows: [[1], [9]] };
    expect(await writer.commit(() => [put(1, 2), put(2), put(7), remove])).toEqual([
      { count: 2, row: 2 },
      { count: 0, row: 2 },
      { count: 1, row: 7 },
      { count: 1, row: 7 },
    ]);
    expect(onDisk()).toEqual([2, 7]);
  });

  test('more rows are put than one statement takes, and a statement without rows is run once for each', async () => {
    const { writer, onDisk } = opened(writerOf);
    const many = Array.from({ length: 71 }, (_, n) => n);
    const change = { sql: "UPDATE t SET text = 'changed' WHERE n = ?", rows: many.map(n => [n]) };
    const [putMany, changed] = await writer.commit(() => [put(...many), change]);
    expect([putMany?.count, changed?.count]).toEqual([71, 71]);
    expect(onDisk()).toEqual(many);
  });

  test('P8: nothing is kept of a transaction of which a part is refused; the reason is said, and the next goes on', async () => {
    const { writer, onDisk } = opened(writerOf);
    const refused = writer.commit(() => [put(1), { sql: 'INSERT INTO t (n) VALUES (?)', rows: [[-1]] }]);
    const next = writer.commit(() => [put(3)]);
    await expect(refused).rejects.toThrow('CHECK');
    expect(await next).toEqual([{ count: 1, row: 3 }]);
    expect(onDisk()).toEqual([3]);
  });

  test('P8: a full disk is said to have no room', async () => {
    const { writer, onDisk } = opened(writerOf);
    await writer.commit(() => [{ sql: 'PRAGMA max_page_count = 40', rows: [[]] }]).catch(() => {});
    const large = { sql: 'INSERT INTO t (n, text) VALUES (?, ?)', rows: [[1, 'x'.repeat(400_000)]] };
    const fault = await writer.commit(() => [large]).catch((error: unknown) => error);
    expect(saysNoRoom(fault)).toBe(true);
    expect(onDisk()).toEqual([]);
  });

  test('P8: each commit waits for the disk, by the word of the connection that makes it', async () => {
    const { writer } = opened(writerOf);
    expect(await writer.durability()).toEqual({ file: 't.db', synchronous: 2, journal: 'wal', flushed: 1 });
  });

  test('the log is emptied, so that no byte of what was removed is left in it', async () => {
    const { writer, folder } = opened(writerOf);
    await writer.commit(() => [put(1)]);
    const log = join(folder, 't.db-wal');
    expect(statSync(log).size).toBeGreaterThan(0);
    await writer.emptyLog();
    expect(statSync(log).size).toBe(0);
  });
});

test('a thread that writes keeps its log short: it is brought into the file while many commits are made', async () => {
  const { writer, folder } = opened(file => writerApart(file));
  const text = 'x'.repeat(100_000);
  for (let n = 0; n < 120; n += 1)
    await writer.commit(() => [{ sql: 'INSERT INTO t (n, text) VALUES (?, ?)', rows: [[n, text]] }]);
  // 12 MB were written; the log is begun anew after 4 MB.
  expect(statSync(join(folder, 't.db-wal')).size).toBeLessThan(6 * 1024 * 1024);
});

test('P8: whoever writes after the thread has ended is told so, and what to do; what it had said is there', async () => {
  const { writer, onDisk } = opened(file => writerApart(file));
  await writer.commit(() => [put(1)]);
  await writer.close();
  await expect(writer.commit(() => [put(2)])).rejects.toThrow('Start the host again');
  expect(onDisk()).toEqual([1]);
});

test('a process whose facts are written on a thread of its own does not write on the connection that it reads with', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-apart-'));
  const stores = openSqlite(folder, { alone: true, apart: true });
  onTestFinished(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  expect(await stores.facts.append(commitAt('project/p1', 1))).toBe('stored');
  await stores.views.replace('project/p1', 1, [{ list: 'portfolio', key: 'p1', body: 1 }]);
  await stores.group.now();
  expect(stores.database.prepare('SELECT count(*) AS n FROM views').get()?.n).toBe(1);
  expect(() => stores.database.exec('DELETE FROM views')).toThrow('readonly');
});

test('P8: nobody reads a fact before whoever stored it is told, however long it has been on the disk', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-told-'));
  const { facts, close } = openSqlite(folder, { alone: true, apart: true });
  const other = new DatabaseSync(join(folder, 'facts.db'), { readOnly: true });
  onTestFinished(async () => {
    other.close();
    await close();
    rmSync(folder, { recursive: true, force: true });
  });
  const count = other.prepare('SELECT count(*) AS n FROM facts');
  let told = 0;
  let early = 0;
  for (let seq = 1; seq <= 50; seq += 1) {
    const stored = facts.append(commitAt('project/p1', seq)).then(() => {
      told = seq;
    });
    while (told < seq) {
      // The thread may have written it by now; its word has not been heard in this turn.
      if (Number(count.get()?.n) > told) early += 1;
      expect(await Promise.all([facts.read('project/p1', told), facts.after(told, 10)])).toEqual([[], []]);
      await new Promise(setImmediate);
    }
    await stored;
  }
  expect(early).toBeGreaterThan(0);
  expect(await facts.read('project/p1', 0)).toHaveLength(50);
});
