/** Views in DynamoDB have no transactions: what holds when a writer dies half way, or when two versions meet. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import type { Dynamo, Input } from '#adapters/dynamo/calls.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import { dynamoViews } from '#adapters/dynamo/views.ts';
import type { ViewStore } from '#domain/ports.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

interface Around {
  before?(): Promise<void>;
  after?(): Promise<void>;
}

/** Views through a client of its own; `around` happens around each batch of rows, `sent` counts the rows of each. */
function viewsThrough(name: string, around: Around = {}): { views: ViewStore; sent: number[] } {
  const client = engine.newClient();
  const sent: number[] = [];
  const watched: Dynamo = {
    async ask(operation, input) {
      if (operation !== 'BatchWriteItem') return client.ask(operation, input);
      sent.push((input as Input<'BatchWriteItem'>).RequestItems?.[name]?.length ?? 0);
      await around.before?.();
      const answer = await client.ask(operation, input);
      await around.after?.();
      return answer;
    },
  };
  return { views: dynamoViews({ client: watched, name }), sent };
}

const row = (key: string, body: unknown) => ({ list: 'portfolio', key, body });

async function contentOf(views: ViewStore): Promise<Record<string, unknown>> {
  const { rows } = await views.page('portfolio', { limit: 200 });
  return Object.fromEntries(rows.map(({ key, body }) => [key, body]));
}

test('only the rows that changed are written, in batches of 25, and none for a version without news', async () => {
  const { views, sent } = viewsThrough((await engine.newTables()).views);
  const rows = Array.from({ length: 30 }, (_, index) => row(`k${index}`, index));
  await views.replace('office/o1', 1, rows);
  expect(sent).toEqual([25, 5]);
  await views.replace('office/o1', 2, [row('k0', 'changed'), ...rows.slice(1, 29)]);
  expect(sent.slice(2)).toEqual([2]);
  await views.replace('office/o1', 3, [row('k0', 'changed'), ...rows.slice(1, 29)]);
  await views.replace('office/o1', 3, []);
  await views.replace('office/o1', 1, []);
  expect(sent.slice(3)).toEqual([]);
  expect(Object.keys(await contentOf(views))).toHaveLength(29);
});

test('P8: rows of a version whose writer died half way are put right by the version after it', async () => {
  const { views: table } = await engine.newTables();
  const { views } = viewsThrough(table);
  await views.replace('project/p1', 1, [row('kept', 1), row('changed', 1)]);
  const dying = viewsThrough(table, { after: () => Promise.reject(new Error('killed')) });
  await expect(dying.views.replace('project/p1', 2, [row('kept', 1), row('changed', 2), row('new', 2)])).rejects.toThrow(
    'killed',
  );
  expect(await contentOf(views)).toEqual({ kept: 1, changed: 2, new: 2 });
  await views.replace('project/p1', 3, [row('kept', 1), row('changed', 1)]);
  expect(await contentOf(views)).toEqual({ kept: 1, changed: 1 });
});

test('P8: a version whose writer died before it wrote rows is completed when it is delivered again', async () => {
  const { views: table } = await engine.newTables();
  const dying = viewsThrough(table, { before: () => Promise.reject(new Error('killed')) });
  await expect(dying.views.replace('project/p1', 1, [row('a', 1)])).rejects.toThrow('killed');
  const { views } = viewsThrough(table);
  expect(await contentOf(views)).toEqual({});
  await views.replace('project/p1', 1, [row('a', 1)]);
  expect(await contentOf(views)).toEqual({ a: 1 });
});

test('P4: an old version of rows that wrote late gives way; what it overwrote is put right when the newest comes again', async () => {
  const { views: table } = await engine.newTables();
  const newest = () => [row('both', 2), row('mine', 2)];
  const { views } = viewsThrough(table);
  const late = viewsThrough(table, { before: () => views.replace('project/p1', 2, newest()) });
  await late.views.replace('project/p1', 1, [row('both', 1), row('old', 1)]);
  await views.replace('project/p1', 2, newest());
  expect(await contentOf(views)).toEqual({ both: 2, mine: 2 });
});

test('P4: a new version that an old one overtook on the way writes its rows again by itself', async () => {
  const { views: table } = await engine.newTables();
  const { views } = viewsThrough(table);
  let overtaken = false;
  const newer = viewsThrough(table, {
    // The old version read the manifest before the newer claimed it, and forces its way in between.
    after: async () => {
      if (overtaken) return;
      overtaken = true;
      await views.clear();
      await views.replace('project/p1', 1, [row('both', 1), row('old', 1)]);
    },
  });
  await newer.views.replace('project/p1', 2, [row('both', 2)]);
  expect(await contentOf(views)).toEqual({ both: 2 });
});

test('lists whose names the adapter keeps for itself are neither written nor shown', async () => {
  const { views: table } = await engine.newTables();
  const { views } = viewsThrough(table);
  await views.replace('project/p1', 1, [row('a', 1)]);
  await expect(views.replace('project/p2', 1, [{ list: 'rows#project/p1', key: 'manifest', body: 1 }])).rejects.toThrow(
    RangeError,
  );
  expect(await views.get('rows#project/p1', 'manifest')).toBeUndefined();
  expect(await views.page('rows#project/p1', { limit: 1 })).toEqual({ rows: [] });
});

test('P20: forgetting everything leaves nothing in the table', async () => {
  const { views: table } = await engine.newTables();
  const { views } = viewsThrough(table);
  const rows = Array.from({ length: 60 }, (_, index) => row(`k${index}`, index));
  await views.replace('office/o1', 1, rows);
  await views.clear();
  expect(await contentOf(views)).toEqual({});
  for await (const item of readWholeTable(engine.client, table)) expect(item).toBeUndefined();
});
