/** P14: the index by which the leaves of a history are found is made anew now and then, also over what earlier versions noted. Real SQLite, real files. */
import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { sequencedIn } from '#domain/history/log/sequenced.ts';
import { growLog } from '#functions/kit/public-log/grow.ts';
import { runsIn } from '#functions/kit/public-log/runs.ts';
import { logOfEachTest } from './log-on-disk.ts';
import { faultsOf, leavesOf, write } from './small-log.ts';

const log = logOfEachTest();

/** The notes as an earlier version made them: one for each leaf, or for each run of leaves, and how many commits of the log were noted. */
async function asOfEarlierVersion(by: 'leaf' | 'run'): Promise<void> {
  const { notes } = log.stores;
  const commits = await log.commits();
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

describe('the index of the log', () => {
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
    const [, ...lines] = readFileSync(join(log.folder, 'log/index/1/0'), 'utf8').trimEnd().split('\n');
    expect(lines).toEqual(['project/a 1 0*60 60 1*29 29 1*29 29', 'project/b 1 60*60 1 29*29 1 29*29 1']);
    expect(await leavesOf(log.app, 'project/b', 122)).toHaveLength(61);
    expect((await leavesOf(log.app, 'project/b', 180)).at(-1)).toBe(179);
    expect(await faultsOf(log)).toEqual([]);
    expect(await notes.all('log-runs/project/a')).toEqual([]);
  });

  test.each(['gone', 'torn', 'of another log', 'of an earlier commit'] as const)(
    'P14: an index that is %s is made again out of the log, and nothing is taken twice or lost',
    async what => {
      const file = join(log.folder, 'log/index/1/0');
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
      readFileSync(join(log.folder, `log/index/2/${file}`), 'utf8')
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
});
