/** The largest gate model that may be published, through the stores and the workflow: its gate opens, is decided, and what does not fit is told. */
import { afterEach, expect, it } from 'vitest';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { largestModel } from '../support/largest-model.ts';
import { deciders, liveOffice, openRound, submit, toFirstRound, vote } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

it('a gate of the largest model opens, is decided by its board, and the project goes on', async () => {
  world = await openRound(largestModel().input);
  const round = await world.stateOf('review', 'p1.g1.1');
  expect([round.pack.criteria.length, round.pack.tripwires?.length]).toEqual([50, 50]);
  await vote(world, 'p1.g1.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).gates.map(({ outcome }) => outcome)).toEqual(['go']);
  expect(world.problems).toEqual([]);
});

it('a project whose texts do not fit beside the largest model is told so, and no round hangs', async () => {
  world = await liveOffice(largestModel().input);
  await submit(world);
  for (let piece = 0; piece < 40; piece += 1) {
    const evidence = { kind: 'note', title: `Note ${piece}`, text: 'x'.repeat(7_900) };
    await world.give('project', 'p1', { type: 'add-evidence', evidence }, 'manu');
  }
  await toFirstRound(world);
  const project = await world.stateOf('project', 'p1');
  expect(project.open).toBeUndefined();
  const facts = (await world.commitsOf('project/p1')).flatMap(commit => commit.facts);
  expect(facts.find(({ type }) => type === 'round-refused')).toMatchObject({ reason: expect.stringContaining('350,000 bytes') });
  expect(world.told().some(({ text }) => text.includes('Put long texts into files or links'))).toBe(true);
  expect(world.problems).toEqual([]);
});
