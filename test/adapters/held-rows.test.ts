/** Lists of which some rows are in the file and others are held back, held against a list in memory: every question has the same answer. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite, type SqliteStores } from '#adapters/sqlite/open.ts';
import type { RowsWhenAsked, ViewRow } from '#domain/ports.ts';
import { refusal, refusedChange } from './refused-change.ts';

/** Numbers below one that are the same in each run. */
function dice(seed: number): () => number {
  let state = seed;
  return () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function opened(): SqliteStores {
  const folder = mkdtempSync(join(tmpdir(), 'tollgate-held-'));
  const stores = openSqlite(folder, { alone: true });
  onTestFinished(async () => {
    await stores.close();
    rmSync(folder, { recursive: true, force: true });
  });
  return stores;
}

const lists = ['portfolio', 'alerts', 'inbox'];

/** The rows of an owner: some keys of its own in some lists, among those of others. */
function rowsFor(owner: number, roll: () => number): ViewRow[] {
  const keys = Array.from({ length: 40 }, (_, index) => `${index % 3}/${String((index * 7) % 40).padStart(2, '0')}/${owner}`);
  return lists.flatMap(list => keys.filter(() => roll() < 0.3).map(key => ({ list, key, body: Math.floor(roll() * 3) })));
}

/** Two parts, of which one has the rows of two lists. */
function inParts(rows: readonly ViewRow[]): RowsWhenAsked {
  const parts = [['portfolio', 'inbox'], ['alerts']];
  return {
    parts,
    rows: part => rows.filter(({ list }) => parts[part]?.includes(list)),
    failed: ({ message }) => expect.unreachable(message),
  };
}

const byKey = ({ key: one }: ViewRow, { key: other }: ViewRow) => (one < other ? -1 : 1);

async function walked({ views }: SqliteStores, list: string, query: { prefix?: string; reverse?: boolean; limit: number }) {
  const rows: ViewRow[] = [];
  let cursor: string | undefined;
  do {
    const page = await views.page(list, { ...query, ...(cursor !== undefined && { cursor }) });
    expect(page.rows.length).toBeLessThanOrEqual(query.limit);
    rows.push(...page.rows);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return rows;
}

test('P4: pages, first rows and single rows are the same whether rows are in the file, held back or still owed, also after transactions that failed', async () => {
  const stores = opened();
  const { views, group } = stores;
  const roll = dice(20_261_127);
  const owners = new Map<number, ViewRow[]>();
  for (let version = 1; version <= 60; version += 1) {
    const owner = Math.floor(roll() * 4);
    owners.set(owner, roll() < 0.1 ? [] : rowsFor(owner, roll));
    if (roll() < 0.4) await views.replace(`project/${owner}`, version, owners.get(owner) ?? []);
    else await views.replaceWhenAsked(`project/${owner}`, version, inParts(owners.get(owner) ?? []));
    const act = roll();
    if (act < 0.2) await group.now();
    else if (act < 0.35) await views.owners('', 100);
    else if (act < 0.5) await expect(failing(stores)).rejects.toThrow(refusal);
    const all = [...owners.values()].flat().sort(byKey);
    for (const list of lists.filter(() => roll() < 0.7)) {
      const mine = all.filter(row => row.list === list);
      expect(await walked(stores, list, { limit: 7 })).toEqual(mine);
      expect(await walked(stores, list, { limit: 3, reverse: true })).toEqual(mine.toReversed());
      const some = mine.filter(({ key }) => key.startsWith('1/'));
      expect(await walked(stores, list, { limit: 200, prefix: '1/' })).toEqual(some);
      const keys = ['0/00/0', '1/07/1', '2/14/2', '0/21/3'];
      const found = keys.flatMap(key => mine.find(row => row.key === key) ?? []);
      expect(await views.some(list, keys)).toEqual(found);
      expect(await views.get(list, '1/07/1')).toEqual(mine.find(({ key }) => key === '1/07/1'));
    }
    const heads = await views.heads([...lists, 'none'], 2);
    expect(heads.map(({ rows }) => rows)).toEqual(
      [...lists, 'none'].map(list => all.filter(row => row.list === list).slice(0, 2)),
    );
  }
});

/** A transaction with what is held back, which is undone. */
async function failing({ group }: SqliteStores): Promise<unknown> {
  const refused = group.submit([refusedChange]);
  await expect(group.now()).rejects.toThrow(refusal);
  return refused;
}

test('P8: how far facts were followed, and rows, are written after a transaction that failed as if it had never been', async () => {
  const stores = opened();
  const { views, cursors, group } = stores;
  await views.replace('project/1', 1, [{ list: 'portfolio', key: 'a', body: 1 }]);
  await cursors.write('facts', 7);
  await expect(failing(stores)).rejects.toThrow(refusal);
  expect(await cursors.read('facts')).toBe(7);
  await views.replace('project/1', 2, [{ list: 'portfolio', key: 'b', body: 2 }]);
  await group.now();
  expect(await cursors.read('facts')).toBe(7);
  expect((await views.page('portfolio', { limit: 5 })).rows).toEqual([{ list: 'portfolio', key: 'b', body: 2 }]);
  expect(await views.mend('project/1', 2, [{ list: 'portfolio', key: 'b', body: 2 }])).toBe('right');
});

test('P8: an owner that is forgotten after a transaction that failed has no rows', async () => {
  const stores = opened();
  const { views, group } = stores;
  await views.replace('project/1', 1, [{ list: 'portfolio', key: 'a', body: 1 }]);
  await views.forget('project/1');
  await expect(failing(stores)).rejects.toThrow(refusal);
  await group.now();
  expect((await views.page('portfolio', { limit: 5 })).rows).toEqual([]);
  expect(await views.owners('', 100)).toEqual([]);
});
