/** Rounds whose deadline has passed are closed within a minute, whatever became of the workflow that waited for it (P11). */
import { afterEach, expect, test } from 'vitest';
import { addDays } from '#domain/values/time.ts';
import { schedule as closeDueRounds } from '#functions/schedule/close-due-rounds.ts';
import type { Watch } from '#test/support/around-ports.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { ballot, openRound, submit, vote } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

/** How the round ended, and how many facts say so. */
async function endOf(review = 'p1.g1.1') {
  const types = (await world.commitsOf(`review/${review}`)).flatMap(commit => commit.facts.map(fact => fact.type));
  const { outcome } = await world.stateOf('review', review);
  return {
    ended: outcome?.kind,
    at: outcome?.at,
    times: types.filter(type => /^round-(decided|lapsed|voided)$/.test(type)).length,
  };
}

/** Two approve, one abstains: a quorum, and two members could still change the result. */
async function nearlyDecided(): Promise<void> {
  await vote(world, 'p1.g1.1', 'go', 'gina', 'greg');
  await world.give('review', 'p1.g1.1', ballot('abstain'), 'gus');
}

test('P11: a round whose deadline was passed by a jump of the clock closes within a minute, and its project goes on', async () => {
  let ahead = 0;
  world = await openRound({}, { ahead: () => ahead });
  await nearlyDecided();
  ahead = 21;
  await world.settle();
  expect(await endOf()).toMatchObject({ ended: undefined });
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 1, closed: 1, failed: 0 });
  await world.settle();
  expect(await endOf()).toEqual({ ended: 'decided', at: world.app.ports.clock.now(), times: 1 });
  expect((await world.stateOf('project', 'p1')).gates.map(gate => gate.outcome)).toEqual(['go']);
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 0, closed: 0, failed: 0 });
});

test('P11: a round whose timer was lost closes within a minute', async () => {
  world = await openRound();
  await nearlyDecided();
  await world.engine.stop();
  await world.advanceTo((await world.stateOf('review', 'p1.g1.1')).deadline);
  expect(await endOf()).toMatchObject({ ended: undefined });
  await closeDueRounds.handle(world.app);
  expect(await endOf()).toMatchObject({ ended: 'decided', times: 1 });
});

test('P4: a round that its workflow and the schedule close at the same time ends once', async () => {
  world = await openRound();
  await world.advanceTo(addDays((await world.stateOf('review', 'p1.g1.1')).deadline, -1 / 1440));
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 0, closed: 0, failed: 0 });
  const { deadline } = await world.stateOf('review', 'p1.g1.1');
  world.clock.at(deadline, () => void closeDueRounds.handle(world.app));
  await world.advanceBy({ minutes: 2 });
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 0, closed: 0, failed: 0 });
  expect(await endOf()).toMatchObject({ ended: 'lapsed', times: 1 });
});

test('P10: a round that cannot be closed does not keep the others open', async () => {
  let ahead = 0;
  const before: Watch['before'] = (call, [commit]) => {
    if (ahead > 0 && call === 'facts.append' && (commit as { stream: string }).stream === 'review/p1.g1.1')
      throw new Error('no room');
  };
  world = await openRound({}, { ahead: () => ahead, watch: { before } });
  await submit(world, { title: 'Another' }, 'p2');
  const evidence = { kind: 'business-case', title: 'Case', text: 'x' };
  await world.give('project', 'p2', { type: 'add-evidence', evidence }, 'sonia');
  await world.give('project', 'p2', { type: 'request-gate' }, 'manu');
  ahead = 21;
  expect(await closeDueRounds.handle(world.app)).toEqual({ due: 2, closed: 1, failed: 1 });
  expect([(await endOf()).ended, (await endOf('p2.g1.1')).ended]).toEqual([undefined, 'lapsed']);
});
