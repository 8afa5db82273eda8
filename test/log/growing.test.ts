/** P14: the log takes every stored commit once, in order, out of the facts; what it publishes is never replaced. Real SQLite, real files. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { describe, expect, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { hashOfLeaf } from '#domain/history/log/leaf.ts';
import { isIncluded } from '#domain/history/log/proofs.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { inclusionRanges } from '#domain/history/log/tree.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { lastPublished } from '#functions/kit/public-log/publish.ts';
import { proofOf } from '#functions/kit/public-log/tiles.ts';
import { logOfEachTest } from './log-on-disk.ts';
import { appOver, faultsOf, leavesOf, mediaIn, write } from './small-log.ts';

const log = logOfEachTest();

describe('a log that grows', () => {
  test('P14: every commit is taken once and in the order of its history, over many rounds and restarts', async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      for (const stream of ['project/a', 'project/b', 'office/pmo'])
        await write(log.stores.facts, stream, round * 31 + stream.length);
      await growLog(log.app);
      if (round % 2 === 0) await log.restart();
    }
    expect(await faultsOf(log)).toEqual([]);
    expect((await log.commits()).map(commit => sequencedIn(commit).origin)).toEqual(
      Array.from({ length: 6 }, () => 'tollgate.example.org/v1/log'),
    );
  });

  test('P14: where nothing was stored, nothing is added and no checkpoint is made', async () => {
    expect(await growLog(log.app)).toEqual({ leaves: 0, checkpoints: 0 });
    await write(log.stores.facts, 'project/a', 3);
    expect(await growLog(log.app)).toEqual({ leaves: 3, checkpoints: 1 });
    expect(await growLog(log.app)).toEqual({ leaves: 0, checkpoints: 0 });
    expect(await log.commits()).toHaveLength(1);
  });

  test('P14: more than one commit of the log holds is taken in several, and full tiles take the place of partial ones', async () => {
    await write(log.stores.facts, 'project/a', 200);
    await growLog(log.app);
    await write(log.stores.facts, 'project/long', 4100);
    expect(await growLog(log.app)).toEqual({ leaves: 4100, checkpoints: 3 });
    expect(await faultsOf(log)).toEqual([]);
    expect(readdirSync(join(log.folder, 'log/tile/0')).filter(name => name.endsWith('.p'))).toEqual(['016.p']);
    expect(readdirSync(join(log.folder, 'log/tile/1'))).toEqual(['000.p']);
  });

  test('P14: notes of the log that were lost are made anew from the log, and nothing is taken twice', async () => {
    await write(log.stores.facts, 'project/a', 40);
    await growLog(log.app);
    await log.stores.close();
    const work = new DatabaseSync(join(log.folder, 'facts.db'));
    work.exec('DELETE FROM notes');
    work.close();
    await log.reopen();
    await write(log.stores.facts, 'project/a', 50);
    await growLog(log.app);
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: of notes that were put back to an earlier day, the later ones are made again', async () => {
    await write(log.stores.facts, 'project/a', 10);
    await growLog(log.app);
    const early = await log.stores.notes.some('log', ['end', 'index', 'mark']);
    expect(early).toHaveLength(3);
    await write(log.stores.facts, 'project/a', 20);
    await growLog(log.app);
    for (const note of early) await log.stores.notes.put('log', note);
    await write(log.stores.facts, 'project/a', 25);
    await growLog(log.app);
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: a commit that the store names late, and one that it names again, fill no gap and make no double', async () => {
    const { facts } = log.stores;
    await write(facts, 'project/a', 130);
    await write(facts, 'project/b', 3);
    const stored = log.app.ports.storedCommits;
    const some = (places: readonly [string, number][]) => async () => {
      const all = (await stored.since(undefined, 1000)).places;
      return {
        places: places.flatMap(([stream, seq]) => all.filter(leaf => leaf.stream === stream && leaf.seq === seq)),
        mark: 'x',
        more: false,
      };
    };
    const told = (...places: [string, number][]) =>
      growLog({ ...log.app, ports: { ...log.app.ports, storedCommits: { since: some(places) } } });
    expect(await told(['project/a', 2], ['project/a', 1], ['project/b', 3])).toMatchObject({ leaves: 5 });
    expect(await told(['project/a', 130], ['project/a', 1], ['project/a', 130], ['project/a', 129])).toMatchObject({
      leaves: 128,
    });
    expect(await told(['project/a', 130], ['project/b', 1])).toMatchObject({ leaves: 0 });
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: a history of which a commit cannot be read waits, and the others go on; once it is mended it follows', async () => {
    await write(log.stores.facts, 'project/a', 5);
    await write(log.stores.facts, 'project/b', 5);
    await log.stores.close();
    const file = new DatabaseSync(join(log.folder, 'facts.db'));
    const trigger = String(file.prepare("SELECT sql FROM sqlite_master WHERE name = 'facts_never_change'").get()?.sql);
    const before = String(file.prepare("SELECT body FROM facts WHERE stream = 'project/a' AND seq = 2").get()?.body);
    const put = (body: string) => {
      file.exec('DROP TRIGGER facts_never_change');
      file.prepare("UPDATE facts SET body = ? WHERE stream = 'project/a' AND seq = 2").run(body);
      file.exec(trigger);
    };
    put('{"torn');
    await log.reopen();
    expect(await growLog(log.app)).toMatchObject({ leaves: 6 });
    put(before);
    file.close();
    await write(log.stores.facts, 'project/a', 6);
    expect(await growLog(log.app)).toMatchObject({ leaves: 5 });
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: two hosts on one store cannot fork the log, whoever is faster', async () => {
    const second = openSqlite(log.folder);
    const other = appOver(second, await mediaIn(log.folder));
    try {
      for (const upTo of [7, 20, 60, 300]) {
        for (const stream of ['project/a', 'project/b']) await write(log.stores.facts, stream, upTo);
        const ended = await Promise.allSettled([growLog(log.app), growLog(other), growLog(log.app), growLog(other)]);
        expect(ended.map(end => end.status)).toEqual(ended.map(() => 'fulfilled'));
      }
      expect(await faultsOf(log)).toEqual([]);
    } finally {
      await second.close();
    }
  });

  test('P14: an entry is proven under the newest checkpoint out of the tiles alone', async () => {
    await write(log.stores.facts, 'project/a', 700);
    await growLog(log.app);
    const published = await lastPublished(log.app.ports, 99);
    const tree = published?.checkpoint;
    const commit = (await log.stores.facts.read('project/a', 431, 1))[0];
    if (!tree || !commit) throw new Error('nothing was published');
    const index = (await leavesOf(log.app, 'project/a', tree.size))[431] as number;
    const proof = await proofOf(log.app.ports.logFiles, tree.size, inclusionRanges(index, tree.size));
    expect(isIncluded({ index, hash: hashOfLeaf(commit) }, proof, tree)).toBe(true);
  });
});

describe('a log that somebody touched', () => {
  test('P14: tiles that were changed are noticed before anything is signed', async () => {
    await write(log.stores.facts, 'project/a', 9);
    await growLog(log.app);
    const { logFiles } = log.app.ports;
    const tile = await logFiles.get('tile/0/000.p/9');
    tile?.fill(1, 0, 32);
    const touched = { ...logFiles, get: async (path: string) => (path === 'tile/0/000.p/9' ? tile : logFiles.get(path)) };
    await write(log.stores.facts, 'project/a', 10);
    const app = { ...log.app, ports: { ...log.app.ports, logFiles: touched } };
    await expect(growLog(app)).rejects.toThrow('nothing is signed');
    expect((await lastPublished(log.app.ports, 2))?.checkpoint.size).toBe(9);
  });
});
