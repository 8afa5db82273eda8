/** What a process that is alone with its store need not read back. */
import { expect, onTestFinished, test } from 'vitest';
import { openSqlite } from '#adapters/sqlite/open.ts';
import { recentFacts } from '#adapters/sqlite/recent-facts.ts';
import { commitAt } from './contracts/facts.ts';
import { stateFolder } from './sqlite-folder.ts';

const fact = (position: number, size = 10) => ({
  position,
  stream: `project/p${position}`,
  seq: 1,
  commit: commitAt(`project/p${position}`, 1),
  characters: size,
});
const positions = (found: readonly { position: number }[] | undefined) => found?.map(({ position }) => position);

test('before anything was stored, and of what was stored before that, nothing is said', () => {
  const recent = recentFacts();
  expect(recent.after(0, 10)).toBeUndefined();
  for (const position of [5, 6, 7]) recent.note(fact(position));
  expect(recent.after(3, 10)).toBeUndefined();
  expect([positions(recent.after(4, 10)), positions(recent.after(6, 10)), recent.after(7, 10)]).toEqual([[5, 6, 7], [7], []]);
  expect(positions(recent.after(4, 2))).toEqual([5, 6]);
  expect([recent.at('project/p6', 1)?.position, recent.at('project/p6', 2)]).toEqual([6, undefined]);
});

test('it is bounded by its size: the oldest go, and are not said to be absent', () => {
  const recent = recentFacts(100);
  for (let position = 1; position <= 20; position += 1) recent.note(fact(position));
  expect([recent.after(9, 100), positions(recent.after(10, 100))?.length]).toEqual([undefined, 10]);
  expect(recent.at('project/p3', 1)).toBeUndefined();
  recent.note(fact(21, 1_000));
  expect([recent.after(20, 10), recent.after(21, 10)]).toEqual([undefined, []]);
});

test('what was just stored is handed on as it is, and says what is in the file', async () => {
  const folder = await stateFolder();
  const { facts, close } = openSqlite(folder, { alone: true });
  const commit = commitAt('project/p1', 1, { facts: [{ type: 'noted', by: undefined, of: ['é', -0, null] }] });
  await facts.append(commit);
  const [followed] = await facts.after(0, 10);
  const [read] = await facts.read('project/p1', 0, 1);
  expect([followed?.commit === commit, read === commit]).toEqual([true, true]);
  await close();
  const later = openSqlite(folder, { alone: true });
  onTestFinished(() => later.close());
  const [entry] = await later.facts.after(0, 10);
  expect(JSON.stringify(entry)).toBe(JSON.stringify({ position: 1, stream: 'project/p1', seq: 1, commit }));
});
