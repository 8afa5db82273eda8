/** P11: deadlines are absolute instants. A round ends at its millisecond, however far away, whatever the clocks on the wall do meanwhile. */
import { afterEach, expect, it } from 'vitest';
import { addDays, toInstant, toMs } from '#domain/values/time.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { answerClosure, ballot, closing, deciders, must, openRound, vote } from './scenarios.ts';

let world: LiveWorld;
const zone = process.env.TZ;
afterEach(async () => {
  process.env.TZ = zone;
  await world.close();
});

const opened = '2026-03-02T09:00:00.123Z';
const endedAt = async (review = 'p1.g1.1') => (await world.stateOf('review', review)).outcome?.at;
const oneMsBefore = (instant: string) => toInstant(toMs(instant) - 1);

it('P11: a ballot one millisecond before the deadline counts', async () => {
  world = await openRound({}, { start: opened });
  const { deadline } = await world.stateOf('review', 'p1.g1.1');
  expect(deadline).toBe(addDays(opened, 20));
  await vote(world, 'p1.g1.1', 'go', 'gina', 'greg');
  await world.advanceTo(oneMsBefore(deadline));
  must(await world.give('review', 'p1.g1.1', ballot('abstain'), 'gus'));
  expect(await endedAt()).toBeUndefined();
  await world.advanceTo(deadline);
  expect(await endedAt()).toBe(deadline);
  expect((await world.stateOf('project', 'p1')).stage).toBe('plan');
});

it('P2: a ballot at the deadline is refused even when the workflow is late to close the round', async () => {
  let late = true;
  const deadline = addDays(opened, 20);
  const deliver = async (once: () => Promise<unknown>, { task }: { task: string }) => {
    if (late && task === 'close-round') throw new Error('the close is late');
    return once();
  };
  world = await openRound({}, { start: opened, deliver });
  await vote(world, 'p1.g1.1', 'go', 'gina', 'greg');
  await world.advanceTo(deadline);
  expect(await world.give('review', 'p1.g1.1', ballot('go'), 'gus')).toMatchObject({ refusal: { code: 'deadline-passed' } });
  late = false;
  await world.advanceBy({ seconds: 1 });
  expect(await world.give('review', 'p1.g1.1', ballot('go'), 'gwen')).toMatchObject({ refusal: { code: 'round-is-closed' } });
  expect((await world.stateOf('review', 'p1.g1.1')).ballots).toHaveLength(2);
});

it('P11: a round of a thousand days ends at its millisecond, reminded and escalated on the way', async () => {
  world = await openRound({ first: { deadlineDays: 1000 } }, { start: opened });
  await world.advanceBy({ days: 3 * 365 });
  expect(await endedAt()).toBe(addDays(opened, 1000));
  const types = (await world.commitsOf('review/p1.g1.1')).flatMap(({ facts }) => facts.map(fact => fact.type));
  expect(types.filter(type => type !== 'wait-started')).toEqual([
    'round-opened',
    'members-reminded',
    'members-reminded',
    'round-escalated',
    'round-lapsed',
  ]);
});

it('P11: a round of five working days ends with the last of them, over the weekend, reminded and escalated once on the way', async () => {
  world = await openRound({ first: { deadlineDays: 5, deadlineIn: 'working-days' } }, { start: '2026-03-05T09:00:00.123Z' });
  await world.advanceBy({ days: 30 });
  expect((await world.stateOf('review', 'p1.g1.1')).deadline).toBe('2026-03-12T23:59:59.999Z');
  const types = (await world.commitsOf('review/p1.g1.1')).flatMap(({ facts }) => facts.map(fact => fact.type));
  expect(types.filter(type => type !== 'wait-started')).toEqual([
    'round-opened',
    'members-reminded',
    'members-reminded',
    'round-escalated',
    'round-lapsed',
  ]);
  expect(types.length).toBeLessThan(15);
});

it('P11: a customer who says nothing for three years is reminded each fortnight, and can still answer', async () => {
  world = await closing();
  await world.advanceBy({ days: 3 * 365 });
  expect((await world.stateOf('project', 'p1')).closure?.reminders).toBe(78);
  await answerClosure(world, true);
  await vote(world, 'p1.end.1', 'go', ...deciders);
  expect((await world.stateOf('project', 'p1')).status).toBe('closed');
});

const changes = [
  ['Europe/Berlin', '2026-03-28T01:30:00.000Z', 'spring: an hour is missing'],
  ['Europe/Berlin', '2026-10-24T00:30:00.000Z', 'autumn: an hour comes twice'],
  ['America/New_York', '2026-03-07T07:30:00.000Z', 'spring'],
  ['Australia/Lord_Howe', '2026-04-03T15:30:00.000Z', 'autumn: half an hour comes twice'],
] as const;

it.each(changes)('P11: a day is 24 hours in %s on the day the clocks change (%s, %s)', async (place, start) => {
  process.env.TZ = place;
  const local = (instant: string) => new Date(instant).getHours() * 60 + new Date(instant).getMinutes();
  const deadline = addDays(start, 2);
  expect(local(deadline)).not.toBe(local(start));
  world = await openRound({ first: { deadlineDays: 2 } }, { start });
  await world.advanceTo(oneMsBefore(deadline));
  expect(await endedAt()).toBeUndefined();
  await world.advanceTo(deadline);
  expect(await endedAt()).toBe(deadline);
  expect(toMs(deadline) - toMs(start)).toBe(2 * 24 * 3_600_000);
});
