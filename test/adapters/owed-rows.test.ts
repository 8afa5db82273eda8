/** Rows of lists are worked out when somebody asks for a list of their kind, or when they are written: once for all changes until then. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { sqliteFollowUps } from '#adapters/sqlite/follow-ups.ts';
import { openSqlite } from '#adapters/sqlite/open.ts';
import type { ViewRow } from '#domain/ports.ts';

function opened({ alone = true } = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-owed-'));
  const stores = openSqlite(folder, { alone });
  onTestFinished(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  const worked: string[] = [];
  const faults: Error[] = [];
  /** A project in three lists; `worked` says which rows of which change were worked out. */
  const change = (project: string, version: number, wrong: Partial<Record<string, () => ViewRow[]>> = {}) => {
    const parts = [['portfolio'], ['inbox'], ['alerts', 'stems']];
    return stores.views.replaceWhenAsked(`project/${project}`, version, {
      parts,
      rows(part) {
        const list = parts[part]?.[0] ?? '';
        worked.push(`${list} of ${project}, ${version}`);
        return wrong[list]?.() ?? [{ list: `${list}/pmo`, key: project, body: version }];
      },
      failed: fault => void faults.push(fault),
    });
  };
  const bodies = async (list: string) => (await stores.views.page(list, { limit: 200 })).rows.map(({ body }) => body);
  return { folder, ...stores, worked, faults, change, bodies };
}

test('a project that changes several times is worked out once for a list that is read, and for no other list', async () => {
  const { change, bodies, worked } = opened();
  for (let version = 1; version <= 5; version += 1) await change('p1', version);
  expect(worked).toEqual([]);
  expect(await bodies('portfolio/pmo')).toEqual([5]);
  expect(await bodies('portfolio/other')).toEqual([]);
  expect(worked).toEqual(['portfolio of p1, 5']);
});

test('what nobody has asked for is worked out when it is written, with the rows of the last change', async () => {
  const { change, worked, group, views } = opened();
  await change('p1', 1);
  await change('p2', 1);
  await change('p1', 2);
  await group.now();
  expect(worked.toSorted()).toEqual(
    ['portfolio', 'inbox', 'alerts'].flatMap(list => [`${list} of p1, 2`, `${list} of p2, 1`]).toSorted(),
  );
  const wanted = ['portfolio/pmo', 'inbox/pmo', 'alerts/pmo'].map(list => ({ list, key: 'p1', body: 2 }));
  expect(await views.mend('project/p1', 2, wanted)).toBe('right');
});

test('what was asked for before the next change is worked out again after it', async () => {
  const { change, bodies } = opened();
  await change('p1', 1);
  expect(await bodies('inbox/pmo')).toEqual([1]);
  await change('p1', 2);
  await change('p2', 7);
  expect(await bodies('inbox/pmo')).toEqual([2, 7]);
  expect(await bodies('alerts/pmo')).toEqual([2, 7]);
});

test('of more projects than may wait those that have waited longest are worked out first', async () => {
  const { change, worked } = opened();
  for (let project = 0; project < 70; project += 1) await change(`p${project}`, 1);
  expect(new Set(worked.map(line => line.split(' of ')[1]))).toEqual(
    new Set(['p0, 1', 'p1, 1', 'p2, 1', 'p3, 1', 'p4, 1', 'p5, 1']),
  );
});

test('rows that cannot be worked out, or stand in a list that was not named, are told, and the lists of others are right', async () => {
  const { change, bodies, faults } = opened();
  const broken = () => {
    throw new Error('no such goal');
  };
  await change('p1', 1, { portfolio: broken });
  await change('p2', 1);
  await change('p3', 1, { portfolio: () => [{ list: 'inbox/ann', key: 'p3', body: null }] });
  await change('p4', 1, { portfolio: () => [1, 2].map(body => ({ list: 'portfolio/pmo', key: 'p4', body })) });
  expect(await bodies('portfolio/pmo')).toEqual([1]);
  expect(faults.map(({ message }) => message)).toEqual([
    'no such goal',
    'rows for lists of portfolio stand in a list of inbox',
    'the row ["portfolio/pmo","p4"] is there twice',
  ]);
  await change('p1', 2);
  expect(await bodies('portfolio/pmo')).toEqual([2, 1]);
});

test('frozen rows are put again after they have gone, and are those of each project that has them', async () => {
  const { views, group, bodies } = opened();
  const words = Object.freeze([{ list: 'stems/pmo', key: 'p1', body: 'harbour' }]);
  const change = (version: number, rows: readonly ViewRow[]) =>
    views.replaceWhenAsked('project/p1', version, { parts: [['stems']], rows: () => rows, failed: expect.unreachable as never });
  await change(1, words);
  expect(await bodies('stems/pmo')).toEqual(['harbour']);
  await change(2, []);
  expect(await bodies('stems/pmo')).toEqual([]);
  await change(3, words);
  await group.now();
  expect(await bodies('stems/pmo')).toEqual(['harbour']);
  expect(await views.mend('project/p1', 3, words)).toBe('right');
  await views.clear();
  await change(1, words);
  expect(await bodies('stems/pmo')).toEqual(['harbour']);
});

test('nothing is owed where another process may change the lists, nor after all lists were emptied', async () => {
  const shared = opened({ alone: false });
  await shared.change('p1', 1);
  expect(shared.worked).toHaveLength(3);
  const { change, views, worked, bodies } = opened();
  await change('p1', 1);
  await views.clear();
  expect(await bodies('portfolio/pmo')).toEqual([]);
  expect(worked).toEqual([]);
});

test('rows of a kind that no part has any longer, as an earlier release put there, go with the last of the parts', async () => {
  const { views, change, bodies, group } = opened();
  await views.replace('project/p1', 1, [
    { list: 'former/pmo', key: 'p1', body: 1 },
    { list: 'inbox/pmo', key: 'p1', body: 1 },
  ]);
  await change('p1', 2);
  expect(await bodies('inbox/pmo')).toEqual([2]);
  await group.now();
  expect([await bodies('former/pmo'), await bodies('inbox/pmo')]).toEqual([[], [2]]);
});

test.each(['replace', 'replaceWhenAsked'] as const)(
  'P20: of a project that changes by %s just as all lists are emptied, every row is there when its version was applied anew',
  async how => {
    const { views, group, bodies } = opened();
    const rows = (version: number) => ['stays', `v${version}`].map(key => ({ list: 'portfolio/pmo', key, body: key }));
    const put = {
      replace: () => views.replace('project/p1', 2, rows(2)),
      replaceWhenAsked: () =>
        views.replaceWhenAsked('project/p1', 2, {
          parts: [['portfolio']],
          rows: () => rows(2),
          failed: expect.unreachable as never,
        }),
    };
    await views.replace('project/p1', 1, rows(1));
    await group.now();
    await Promise.all([put[how]().then(group.now), views.clear()]);
    await views.replace('project/p1', 2, rows(2));
    expect(await bodies('portfolio/pmo')).toEqual(['stays', 'v2']);
    await group.now();
    expect(await bodies('portfolio/pmo')).toEqual(['stays', 'v2']);
  },
);

test.each(['commit', 'close'] as const)(
  'P10: what turns out at the %s not to be worked out is kept for another try in the very transaction that says it was followed',
  async end => {
    const { folder, views, group, database, cursors, close } = opened();
    const followUps = sqliteFollowUps(database, group);
    const part = { stream: 'project/p1', seq: 1, reaction: 'views' };
    await views.replaceWhenAsked('project/p1', 1, {
      parts: [['portfolio']],
      rows: () => expect.unreachable('no such goal'),
      failed: () => void followUps.keep([part]),
    });
    await cursors.write('facts', 1);
    await (end === 'close' ? close() : group.now());
    const again = openSqlite(folder);
    onTestFinished(() => again.close());
    expect(await again.cursors.read('facts')).toBe(1);
    expect(await sqliteFollowUps(again.database, again.group).all()).toEqual([part]);
  },
);

test('P8: rows that are owed are in the file when the store has been closed', async () => {
  const { folder, change, close } = opened();
  await change('p1', 3);
  await close();
  const again = openSqlite(folder, { alone: true });
  onTestFinished(() => again.close());
  expect(await again.views.get('portfolio/pmo', 'p1')).toEqual({ list: 'portfolio/pmo', key: 'p1', body: 3 });
});
