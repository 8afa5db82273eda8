import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, onTestFinished, test } from 'vitest';
import { factsMigrations, sqliteFacts } from '#adapters/sqlite/facts.ts';
import { groupCommit } from '#adapters/sqlite/group-commit.ts';
import { writerHere } from '#adapters/sqlite/writer.ts';
import { commitAt } from './contracts/facts.ts';
import { openStores, stateFolder } from './sqlite-folder.ts';

describe('group commit', () => {
  test('appends that arrive together are one transaction; a follower is woken once for all of them', async () => {
    const { facts } = await openStores();
    let woken = 0;
    facts.onStored(() => {
      woken += 1;
    });
    await Promise.all(Array.from({ length: 32 }, (_, index) => facts.append(commitAt('project/p1', index + 1))));
    await facts.after(0, 1);
    expect(woken).toBe(1);
  });

  test('nobody is told "stored" before the commit: another reader of the file sees it by then', async () => {
    const folder = await stateFolder();
    const { facts } = await openStores(folder);
    const other = new DatabaseSync(join(folder, 'facts.db'), { readOnly: true });
    onTestFinished(() => other.close());
    const count = other.prepare('SELECT count(*) AS n FROM facts');
    const seen = Array.from({ length: 8 }, async (_, index) => {
      await facts.append(commitAt('project/p1', index + 1));
      return count.get()?.n;
    });
    expect(await Promise.all(seen)).toEqual(Array(8).fill(8));
  });

  test('P8: when the disk is full every append of the batch is a fault, none is kept, and the next small one works', async () => {
    const database = new DatabaseSync(join(await stateFolder(), 'facts.db'));
    onTestFinished(() => database.close());
    database.exec(factsMigrations.join(';'));
    database.exec('PRAGMA max_page_count = 40');
    const facts = sqliteFacts(database);
    const filling = commitAt('project/p1', 2, { facts: ['x'.repeat(300_000)] });
    const answers = await Promise.allSettled([commitAt('project/p1', 1), filling, commitAt('project/p2', 1)].map(facts.append));
    expect(answers.map(answer => answer.status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await facts.after(0, 10)).toEqual([]);
    expect(await facts.append(commitAt('project/p1', 1))).toBe('stored');
  });

  test('closing keeps what was still waiting and refuses what comes later', async () => {
    const folder = await stateFolder();
    const { facts, close, tokens } = await openStores(folder);
    const waiting = facts.append(commitAt('project/p1', 1));
    await Promise.resolve();
    await close();
    expect(await waiting).toBe('stored');
    await expect(facts.append(commitAt('project/p1', 2))).rejects.toThrow('closed');
    await expect(tokens.keep('review/r1', 'token')).rejects.toThrow('closed');
    await close();
    expect(await (await openStores(folder)).facts.read('project/p1', 0)).toHaveLength(1);
  });

  test('one change that is refused undoes its whole group, and the group after it is not touched', async () => {
    const database = new DatabaseSync(':memory:');
    onTestFinished(() => database.close());
    database.exec('CREATE TABLE t (n INTEGER CHECK (n > 0))');
    const group = groupCommit(writerHere(database));
    const put = (n: number) => group.submit([{ sql: 'INSERT INTO t VALUES (?)', rows: [[n]] }]);
    const outcomes = await Promise.allSettled([put(1), put(-1)]);
    expect(outcomes.map(outcome => outcome.status)).toEqual(['rejected', 'rejected']);
    expect(await put(2)).toEqual([{ count: 1, row: 1 }]);
    expect(database.prepare('SELECT n FROM t').all()).toEqual([{ n: 2 }]);
  });
});
