/** DynamoDB as the store of one machine: tables made on the spot, and a feed without streams. */
import { afterAll, beforeAll, expect, test } from 'vitest';
import { createTables } from '#adapters/dynamo/create-tables.ts';
import { dynamoFacts } from '#adapters/dynamo/facts.ts';
import { followLocally } from '#adapters/dynamo/local-feed.ts';
import { readWholeTable } from '#adapters/dynamo/query.ts';
import { type Dynalite, startDynalite } from '#test/support/dynalite.ts';
import { commitAt } from './contracts/facts.ts';

let engine: Dynalite;

beforeAll(async () => {
  engine = await startDynalite();
});
afterAll(() => engine.stop());

test('tables that are there already are left as they are, with what they hold', async () => {
  const names = await engine.newTables();
  await dynamoFacts(engine.client, names.facts).append(commitAt('project/p1', 1));
  await createTables(engine.sdk, names);
  expect(await dynamoFacts(engine.client, names.facts).read('project/p1', 0)).toHaveLength(1);
});

test('P8: after a restart a follower gets everything again from position 0, each history in its order', async () => {
  const { facts: table } = await engine.newTables();
  const before = await followLocally(engine.client, table);
  for (const seq of [1, 2, 3]) for (const stream of ['project/p1', 'project/p2']) await before.append(commitAt(stream, seq));

  const after = await followLocally(engine.newClient(), table);
  await after.append(commitAt('project/p1', 4));
  const heard = (await after.after(0, 100)).map(({ stream, seq }) => `${stream}#${seq}`);
  expect(heard.filter(id => id.startsWith('project/p1'))).toEqual([1, 2, 3, 4].map(seq => `project/p1#${seq}`));
  expect(heard.filter(id => id.startsWith('project/p2'))).toEqual([1, 2, 3].map(seq => `project/p2#${seq}`));
  expect(heard.at(-1)).toBe('project/p1#4');
});

test('P9: what another process stored before us in the same history reaches the follower too, in order', async () => {
  const { facts: table } = await engine.newTables();
  const ours = await followLocally(engine.client, table);
  const theirs = dynamoFacts(engine.newClient(), table);
  await theirs.append(commitAt('review/r1', 1, { by: 'bob' }));
  await theirs.append(commitAt('review/r1', 2, { by: 'bob' }));
  await ours.append(commitAt('review/r1', 3));
  expect((await ours.after(0, 10)).map(({ seq, commit }) => [seq, commit?.actor.id])).toEqual([
    [1, 'bob'],
    [2, 'bob'],
    [3, 'ann'],
  ]);
});

test('P20: a table of several megabytes is read whole, each history in its order', async () => {
  const { facts: table } = await engine.newTables();
  const facts = dynamoFacts(engine.client, table);
  const commits = Array.from({ length: 12 }, (_, index) =>
    commitAt(`project/p${index % 2}`, Math.floor(index / 2) + 1, { facts: ['z'.repeat(300_000)] }),
  );
  await Promise.all(commits.map(facts.append));
  const seqs = new Map<unknown, unknown[]>();
  for await (const { stream, seq } of readWholeTable(engine.client, table)) seqs.set(stream, [...(seqs.get(stream) ?? []), seq]);
  expect(Object.fromEntries(seqs)).toEqual({ 'project/p0': [1, 2, 3, 4, 5, 6], 'project/p1': [1, 2, 3, 4, 5, 6] });
});
