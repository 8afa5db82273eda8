/** P14: the log takes every stored commit once, in order, out of the facts; what it publishes is never replaced. Real SQLite, real files. */
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { createLogFolder } from '#adapters/files/log-files.ts';
import { createLogSigner } from '#adapters/files/log-signer.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { hashOfLeaf } from '#domain/history/log/leaf.ts';
import { isIncluded } from '#domain/history/log/proofs.ts';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { logStream } from '#domain/history/log/streams.ts';
import { inclusionRanges } from '#domain/history/log/tree.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { lastPublished } from '#functions/kit/public-log/publish.ts';
import { runsIn } from '#functions/kit/public-log/runs.ts';
import { proofOf } from '#functions/kit/public-log/tiles.ts';
import { appOver, faultsOf, leavesOf, type SmallLog, smallLog, write } from './small-log.ts';

let folder: string;
let log: SmallLog;
const media = async (at = folder) => ({
  logFiles: createLogFolder({ folder: at }),
  logSigner: await createLogSigner({ folder: at }),
});

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'tollgate-log-'));
  log = smallLog(folder, await media());
});
afterEach(async () => {
  await log.stores.close();
  rmSync(folder, { recursive: true });
});

/** The notes as an earlier version made them: one for each leaf, or for each run of leaves, and how many commits of the log were noted. */
async function asOfEarlierVersion(by: 'leaf' | 'run'): Promise<void> {
  const { notes } = log.stores;
  const commits = await commitsOfLog();
  for (const sequenced of commits.map(sequencedIn)) {
    if (by === 'run')
      for (const { stream, seq, leaf, count } of runsIn(sequenced))
        await notes.put(`log-runs/${stream}`, { key: String(seq).padStart(16, '0'), body: [leaf, count] });
    else
      for (const [offset, { stream, seq }] of sequenced.leaves.entries())
        await notes.put('log-leaf', { key: `${stream}#${seq}`, body: sequenced.start + offset });
  }
  await notes.remove('log', ['index', 'end']);
  if (by === 'run') await notes.put('log', { key: 'runs', body: { from: 0, to: commits.length } });
  else await notes.put('log', { key: 'noted', body: commits.length });
}

/** The log as it grows with an index that is made anew after so many commits of it. */
const indexedEvery = (every: number) => ({ ...log.app, settings: { ...log.app.settings, logIndexEvery: every } });

const commitsOfLog = () => log.stores.facts.read(logStream, 0);

describe('a log that grows', () => {
  test('P14: every commit is taken once and in the order of its history, over many rounds and restarts', async () => {
    for (const round of [1, 2, 3, 4, 5, 6]) {
      for (const stream of ['project/a', 'project/b', 'office/pmo'])
        await write(log.stores.facts, stream, round * 31 + stream.length);
      await growLog(log.app);
      if (round % 2 === 0) log = { ...log, app: appOver(log.stores, await media()) };
    }
    expect(await faultsOf(log)).toEqual([]);
    expect((await commitsOfLog()).map(commit => sequencedIn(commit).origin)).toEqual(
      Array.from({ length: 6 }, () => 'tollgate.example.org/v1/log'),
    );
  });

  test('P14: where nothing was stored, nothing is added and no checkpoint is made', async () => {
    expect(await growLog(log.app)).toEqual({ leaves: 0, checkpoints: 0 });
    await write(log.stores.facts, 'project/a', 3);
    expect(await growLog(log.app)).toEqual({ leaves: 3, checkpoints: 1 });
    expect(await growLog(log.app)).toEqual({ leaves: 0, checkpoints: 0 });
    expect(await commitsOfLog()).toHaveLength(1);
  });

  test('P14: more than one commit of the log holds is taken in several, and full tiles take the place of partial ones', async () => {
    await write(log.stores.facts, 'project/a', 200);
    await growLog(log.app);
    await write(log.stores.facts, 'project/long', 4100);
    expect(await growLog(log.app)).toEqual({ leaves: 4100, checkpoints: 3 });
    expect(await faultsOf(log)).toEqual([]);
    expect(readdirSync(join(folder, 'log/tile/0')).filter(name => name.endsWith('.p'))).toEqual(['016.p']);
    expect(readdirSync(join(folder, 'log/tile/1'))).toEqual(['000.p']);
  });

  test('P14: notes of the log that were lost are made anew from the log, and nothing is taken twice', async () => {
    await write(log.stores.facts, 'project/a', 40);
    await growLog(log.app);
    await log.stores.close();
    const work = new DatabaseSync(join(folder, 'facts.db'));
    work.exec('DELETE FROM notes');
    work.close();
    log = smallLog(folder, await media());
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

  test('P14: the leaves of a history are found by an index that is made anew now and then, whichever commit of the log it goes up to', async () => {
    const { facts, notes } = log.stores;
    const upTo = [60, 61, 90, 91, 120, 121, 122];
    for (const [round, last] of upTo.entries()) {
      await write(facts, 'project/a', last);
      await write(facts, 'project/b', last);
      await growLog(indexedEvery(3));
      // The commit that a growth adds is read by the next one.
      const [index] = await notes.some('log', ['index']);
      expect(index?.body).toMatchObject({ from: 0, to: Math.floor(round / 3) * 3 });
    }
    const [, ...lines] = readFileSync(join(folder, 'log/index/1/0'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(['project/a 1 0*60 60 1*29 29 1*29 29', 'project/b 1 60*60 1 29*29 1 29*29 1']);
    expect(await leavesOf(log.app, 'project/b', 122)).toHaveLength(61);
    expect((await leavesOf(log.app, 'project/b', 180)).at(-1)).toBe(179);
    expect(await faultsOf(log)).toEqual([]);
    expect(await notes.all('log-runs/project/a')).toEqual([]);
  });

  test.each(['gone', 'torn', 'of another log', 'of an earlier commit'] as const)(
    'P14: an index that is %s is made again out of the log, and nothing is taken twice or lost',
    async what => {
      const file = join(folder, 'log/index/1/0');
      const grow = async (upTo: number) => {
        for (const stream of ['project/a', 'project/b', `project/${upTo}`]) await write(log.stores.facts, stream, upTo);
        await growLog(indexedEvery(2));
      };
      for (const upTo of [3, 5, 7]) await grow(upTo);
      const early = readFileSync(file, 'utf8');
      for (const upTo of [9, 11, 12]) await grow(upTo);
      if (what === 'gone') rmSync(file);
      if (what === 'torn') writeFileSync(file, early.slice(3));
      if (what === 'of another log') writeFileSync(file, readFileSync(file, 'utf8').replace(/"digest":"./, '"digest":"x'));
      if (what === 'of an earlier commit') writeFileSync(file, early);
      expect(await faultsOf(log)).toEqual([]);
      for (const upTo of [13, 15, 16]) await grow(upTo);
      expect(await faultsOf(log)).toEqual([]);
      const [index] = await log.stores.notes.some('log', ['index']);
      expect(index?.body).toMatchObject({ to: 8 });
    },
  );

  test('P14: an index that has grown large is kept in twice as many files, and each history is in one of them', async () => {
    const { facts, notes } = log.stores;
    for (let round = 1; round <= 4; round += 1) {
      for (let project = 0; project < 40; project += 1) await write(facts, `project/p${project}`, round);
      await growLog(indexedEvery(1));
      const [index] = await notes.some('log', ['index']);
      if (index) await notes.put('log', { ...index, body: { ...(index.body as object), bytes: 9_000_000 * round } });
    }
    const streams = [0, 1].map(file =>
      readFileSync(join(folder, `log/index/2/${file}`), 'utf8')
        .trimEnd()
        .split('\n')
        .slice(1),
    );
    expect(streams.map(lines => lines.length > 0)).toEqual([true, true]);
    expect(streams.flat().length).toBe(40);
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: two hosts that make the index at once, one of them late, lose no leaf and take none twice', async () => {
    for (const upTo of [2, 4, 6, 8, 10, 12]) {
      for (const stream of ['project/a', 'project/b']) await write(log.stores.facts, stream, upTo);
      await Promise.all([growLog(indexedEvery(1)), growLog(indexedEvery(2)), growLog(indexedEvery(3))]);
      expect(await faultsOf(log)).toEqual([]);
    }
  });

  test.each(['leaf', 'run'] as const)(
    'P14: a log that an earlier version noted by each %s goes on: what it noted is read, what is new is indexed, nothing is taken twice',
    async by => {
      const { facts, notes } = log.stores;
      for (const upTo of [30, 70]) {
        for (const stream of ['project/a', 'project/b', 'project/quiet']) await write(facts, stream, upTo);
        await growLog(log.app);
      }
      const before = await leavesOf(log.app, 'project/a', 210);
      await asOfEarlierVersion(by);
      expect(await growLog(indexedEvery(1))).toMatchObject({ leaves: 0 });
      expect(await leavesOf(log.app, 'project/a', 210)).toEqual(before);
      await write(facts, 'project/a', 130);
      await write(facts, 'project/new', 2);
      // The store names old ones again, as an index of the store does that is read back half an hour.
      const all = await log.app.ports.storedCommits.since(undefined, 1000);
      const again = { since: async () => ({ ...all, places: all.places.filter(({ seq }) => seq > 1) }) };
      await growLog({ ...indexedEvery(1), ports: { ...log.app.ports, storedCommits: again } });
      await growLog(indexedEvery(1));
      expect(await faultsOf(log)).toEqual([]);
      expect((await leavesOf(log.app, 'project/a', 272)).slice(0, 70)).toEqual(before);
      expect(await leavesOf(log.app, 'project/a', 272)).toHaveLength(130);
      expect(await leavesOf(log.app, 'project/quiet', 272)).toHaveLength(70);
      expect((await notes.some('log', ['index']))[0]?.body).toMatchObject({ from: 2, to: 3 });
    },
  );

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
    const file = new DatabaseSync(join(folder, 'facts.db'));
    const trigger = String(file.prepare("SELECT sql FROM sqlite_master WHERE name = 'facts_never_change'").get()?.sql);
    const before = String(file.prepare("SELECT body FROM facts WHERE stream = 'project/a' AND seq = 2").get()?.body);
    const put = (body: string) => {
      file.exec('DROP TRIGGER facts_never_change');
      file.prepare("UPDATE facts SET body = ? WHERE stream = 'project/a' AND seq = 2").run(body);
      file.exec(trigger);
    };
    put('{"torn');
    log = smallLog(folder, await media());
    expect(await growLog(log.app)).toMatchObject({ leaves: 6 });
    put(before);
    file.close();
    await write(log.stores.facts, 'project/a', 6);
    expect(await growLog(log.app)).toMatchObject({ leaves: 5 });
    expect(await faultsOf(log)).toEqual([]);
  });

  test('P14: two hosts on one store cannot fork the log, whoever is faster', async () => {
    const second = openSqlite(folder);
    const other = appOver(second, await media());
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
