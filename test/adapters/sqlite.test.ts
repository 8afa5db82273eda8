/** What is said of the SQLite adapters alone: one file that cannot be rewritten, group commit, and clear refusals at the start. */
import { existsSync } from 'node:fs';
import { mkdir, open as openFile, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { openDatabase } from '#adapters/sqlite/database.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { commitAt } from './contracts/facts.ts';
import { openStores, stateFolder } from './sqlite-folder.ts';

describe('facts in the file', () => {
  test('P14: no SQL of anyone changes, removes or replaces a commit', async () => {
    const folder = await stateFolder();
    const { facts } = await openStores(folder);
    await facts.append(commitAt('project/p1', 1));
    await facts.append(commitAt('project/p1', 2));

    const intruder = new DatabaseSync(join(folder, 'facts.db'));
    onTestFinished(() => intruder.close());
    expect(() => intruder.exec(`UPDATE facts SET body = '{}'`)).toThrow('facts are never updated');
    expect(() => intruder.exec('UPDATE facts SET seq = 9 WHERE seq = 1')).toThrow('facts are never updated');
    expect(() => intruder.exec('DELETE FROM facts WHERE seq = 2')).toThrow('facts are never deleted');
    expect(() => intruder.exec('DELETE FROM facts')).toThrow('facts are never deleted');
    intruder.exec(`INSERT OR REPLACE INTO facts (stream, seq, body) VALUES ('project/p1', 1, '{}')`);
    intruder.exec(`REPLACE INTO facts (position, stream, seq, body) VALUES (1, 'project/p9', 1, '{}')`);
    expect(await facts.read('project/p1', 0)).toEqual([commitAt('project/p1', 1), commitAt('project/p1', 2)]);
    expect(await facts.after(0, 10)).toHaveLength(2);
  });

  test('P8: facts wait for the disk, because an acknowledged one survives power loss', async () => {
    const folder = await stateFolder();
    const database = openDatabase({ folder, name: 'a.db', synchronous: 'FULL', migrations: [] });
    onTestFinished(() => database.close());
    expect(database.prepare('PRAGMA synchronous').get()).toEqual({ synchronous: 2 });
    expect(database.prepare('PRAGMA journal_mode').get()).toEqual({ journal_mode: 'wal' });
  });
});

describe('views, cursors and what else is made of facts', () => {
  test('only the rows that changed are written', async () => {
    const { views, database } = await openStores();
    const rows = Array.from({ length: 50 }, (_, index) => ({ list: 'portfolio', key: `k${index}`, body: { index } }));
    await views.replace('office/o1', 1, rows);
    const written = () => Number(database.prepare('SELECT total_changes() AS n').get()?.n);
    const before = written();
    await views.replace('office/o1', 2, [{ ...rows[0]!, body: 'changed' }, ...rows.slice(1, 49)]);
    // One row changed, one vanished, the version was noted.
    expect(written() - before).toBe(3);
    await views.replace('office/o1', 2, rows);
    expect(written() - before).toBe(3);
  });

  test('a follower finds how far it had come, also in the next process; at first it begins at 0', async () => {
    const folder = await stateFolder();
    const { cursors, close } = await openStores(folder);
    expect(await cursors.read('reactions')).toBe(0);
    await cursors.write('reactions', 41);
    await cursors.write('reactions', 42);
    await cursors.write('webhooks', 7);
    await close();
    const reopened = await openStores(folder);
    expect(await reopened.cursors.read('reactions')).toBe(42);
    expect(await reopened.cursors.read('webhooks')).toBe(7);
  });

  test('P8: views, states and tokens are there in the next process', async () => {
    const folder = await stateFolder();
    const { views, snapshots, tokens, close } = await openStores(folder);
    const snapshot = { stream: 'project/p1', seq: 3, digest: 'd', fold: 1, state: {} };
    await Promise.all([
      views.replace('o', 1, [{ list: 'l', key: 'k', body: 1 }]),
      snapshots.save(snapshot),
      tokens.keep('w', 't'),
    ]);
    await close();
    const next = await openStores(folder);
    expect(await next.views.get('l', 'k')).toEqual({ list: 'l', key: 'k', body: 1 });
    expect(await next.snapshots.load('project/p1')).toEqual(snapshot);
    expect(await next.tokens.find('w')).toEqual(['t']);
  });
});

describe('a state folder that cannot be used', () => {
  test('a folder that cannot be written is named in one line, with the remedy', async () => {
    const file = join(await stateFolder(), 'not-a-folder');
    await writeFile(file, '');
    const folder = join(file, 'state');
    expect(() => openSqlite(folder)).toThrow(folder);
    expect(() => openSqlite(folder)).toThrow(/^The state folder [^\n]+ cannot be used [^\n]+ start with another state folder\.$/);
  });

  test.each(['facts.db', 'people.db'])('a %s that is no database is named in one line', async name => {
    const folder = await stateFolder();
    await (await openStores(folder)).close();
    await writeFile(join(folder, name), 'not a database, but long enough to be looked at'.repeat(100));
    expect(() => openSqlite(folder)).toThrow(
      new RegExp(`^The state folder [^\\n]+ cannot be used \\(${name}: [^\\n]+restore FILE[^\\n]+$`),
    );
  });

  test('a state folder that was used and has no facts.db is refused with what to do, and none is made', async () => {
    const folder = await stateFolder();
    await (await openStores(folder)).close();
    await rm(join(folder, 'facts.db'));
    expect(() => openSqlite(folder)).toThrow(/^facts\.db is missing [^\n]+people\.db is there\. [^\n]+restore FILE[^\n]+$/);
    expect(existsSync(join(folder, 'facts.db'))).toBe(false);
  });

  test.each(['facts.db'])('a %s with a page that was overwritten is refused as damaged, with what to do', async name => {
    const folder = await stateFolder();
    const { facts, views, close } = await openStores(folder);
    for (let seq = 1; seq <= 40; seq += 1) await facts.append(commitAt('project/p1', seq));
    await views.replace(
      'o',
      1,
      Array.from({ length: 60 }, (_, at) => ({ list: 'l', key: `k${at}`, body: 'x'.repeat(500) })),
    );
    await close();
    const bytes = await readFile(join(folder, name));
    bytes.fill(0x5a, Math.floor(bytes.length / 2), bytes.length - 64);
    await writeFile(join(folder, name), bytes);
    expect(() => openSqlite(folder)).toThrow(
      new RegExp(`^${name} in the state folder [^\\n]+ is damaged [^\\n]+restore FILE[^\\n]+$`),
    );
  });

  test('a large file is read in a thread after the start: what is damaged in it is one line with what to do, and a whole one none', async () => {
    const folder = await stateFolder();
    const { views, damage, close } = await openStores(folder);
    const rows = Array.from({ length: 130 }, (_, at) => ({ list: 'l', key: `k${at}`, body: 'x'.repeat(300_000) }));
    await views.replace('o', 1, rows);
    expect(await damage()).toEqual([]);
    await close();
    const file = await openFile(join(folder, 'facts.db'), 'r+');
    await file.write(Buffer.alloc(4096 * 40, 0x5a), 0, 4096 * 40, 4096 * 4_000);
    await file.close();
    const again = await openStores(folder);
    expect(await again.damage()).toEqual([
      expect.stringMatching(/^facts\.db in the state folder [^\n]+ is damaged [^\n]+restore FILE[^\n]+$/),
    ]);
    await again.close();
  });

  test('a snapshot that the folder has not sealed is thrown away, and one of its own is kept', async () => {
    const folder = await stateFolder();
    const { snapshots, database, close } = await openStores(folder);
    const snapshot = { stream: 'office/pmo', seq: 3, digest: 'd', fold: 1, state: { roles: ['sponsor'] } };
    await snapshots.save(snapshot);
    const row = String(database.prepare('SELECT body FROM snapshots').get()?.body);
    expect(await snapshots.load('office/pmo')).toEqual(snapshot);
    database.prepare('UPDATE snapshots SET body = ?').run(row.replace('sponsor', 'admin'));
    expect(await snapshots.load('office/pmo')).toBe('not-ours');
    expect(database.prepare('SELECT count(*) AS n FROM snapshots').get()).toEqual({ n: 0 });
    database.prepare(`INSERT INTO snapshots VALUES ('office/other', 3, ?)`).run(row);
    expect(await snapshots.load('office/other')).toBe('not-ours');
    await close();
  });

  test('a file in place of a database folder entry is refused too', async () => {
    const folder = await stateFolder();
    await mkdir(join(folder, 'facts.db'));
    expect(() => openSqlite(folder)).toThrow(/cannot be used \(facts\.db: /);
  });

  test.each(['facts.db', 'people.db'])('a %s of a newer Tollgate is refused and left as it was', async name => {
    const folder = await stateFolder();
    await (await openStores(folder)).close();
    const later = new DatabaseSync(join(folder, name));
    later.exec('PRAGMA user_version = 99');
    later.close();
    expect(() => openSqlite(folder)).toThrow(`${name} in the state folder ${folder} was written by a newer Tollgate (schema 99,`);
    const kept = new DatabaseSync(join(folder, name));
    expect(kept.prepare('PRAGMA user_version').get()).toEqual({ user_version: 99 });
    kept.close();
  });

  test('an older database is brought up to date, step by step, once', async () => {
    const folder = await stateFolder();
    const first = 'CREATE TABLE a (n INTEGER)';
    const file = { folder, name: 'a.db', synchronous: 'FULL' as const };
    openDatabase({ ...file, migrations: [first] }).close();
    const second = openDatabase({ ...file, migrations: [first, 'INSERT INTO a VALUES (1)', 'INSERT INTO a VALUES (2)'] });
    expect(second.prepare('SELECT n FROM a').all()).toEqual([{ n: 1 }, { n: 2 }]);
    second.close();
    expect(() => openDatabase({ ...file, migrations: [first] })).toThrow('newer Tollgate (schema 3, this one knows up to 1)');
  });

  test('an upgrade of the database that fails half way leaves it as it was', async () => {
    const folder = await stateFolder();
    const file = { folder, name: 'a.db', synchronous: 'FULL' as const };
    expect(() => openDatabase({ ...file, migrations: ['CREATE TABLE a (n INTEGER); INSERT INTO nowhere VALUES (1)'] })).toThrow(
      'nowhere',
    );
    const repaired = openDatabase({ ...file, migrations: ['CREATE TABLE a (n INTEGER)'] });
    expect(repaired.prepare('SELECT n FROM a').all()).toEqual([]);
    repaired.close();
  });
});

describe('pages of the file', () => {
  test('a new file has small pages, because most changes are small; a file of an earlier version keeps its own and its facts', async () => {
    const folder = await stateFolder();
    const pageBytes = () => {
      const database = new DatabaseSync(join(folder, 'facts.db'), { readOnly: true });
      const found = Number(database.prepare('PRAGMA page_size').get()?.page_size);
      database.close();
      return found;
    };
    const first = openSqlite(folder);
    await first.facts.append(commitAt('project/p1', 1));
    await first.close();
    expect(pageBytes()).toBe(1_024);
    const database = new DatabaseSync(join(folder, 'facts.db'));
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA page_size = 4096; VACUUM');
    database.close();
    const again = openSqlite(folder);
    await again.facts.append(commitAt('project/p1', 2));
    expect(await again.facts.read('project/p1', 0)).toHaveLength(2);
    await again.close();
    expect(pageBytes()).toBe(4_096);
  });
});
