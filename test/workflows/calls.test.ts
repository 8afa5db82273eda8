/** A call for proposals, from the ASL file as it is deployed: its days, its panels, what comes to light when, its ranking and its end. */
import { afterEach, expect, it } from 'vitest';
import { executionName } from '#domain/reactions/execution-name.ts';
import { schedule as recoverAll } from '#functions/schedule/recover-all.ts';
import { schedule as recoverRecent } from '#functions/schedule/recover-recent.ts';
import type { Watch } from '#test/support/around-ports.ts';
import type { LiveOptions, LiveWorld } from '../support/in-memory-app.ts';
import { days, join, openCall, panel, propose, rate } from './calls.ts';
import { expectGolden } from './golden.ts';
import { liveOffice, must } from './scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const endOf = (day: string) => `${day}T23:59:59.999Z` as never;

it('a call opens, closes, asks its panels, ranks what they rated and ends on its last day, each on its own', async () => {
  world = await liveOffice();
  await openCall(world);
  for (const id of ['p1', 'p2']) await propose(world, id);
  await world.advanceBy({ days: 4 });
  for (const id of ['p1', 'p2']) await join(world, id);
  await world.advanceBy({ days: 15 });
  expect((await world.stateOf('call', 'c1')).status).toBe('closed');
  await rate(world, 'c1.p1', 'gail', 80, 60);
  await rate(world, 'c1.p1', 'greg', 70, 40);
  await world.advanceBy({ days: 1 });
  await rate(world, 'c1.p1', 'gina', 60, 50);
  expect((await world.stateOf('assessment', 'c1.p1')).status).toBe('revealed');
  for (const who of panel) await rate(world, 'c1.p2', who, 50, 90);
  const ranked = await world.stateOf('call', 'c1');
  expect(ranked).toMatchObject({
    status: 'ranked',
    ranking: [
      { project: 'p1', score: 65, rank: 1 },
      { project: 'p2', score: 60, rank: 2 },
    ],
  });
  await world.advanceTo(endOf('2026-06-02'));
  await expectGolden(world, 'call-to-its-last-day', 'call', ['call/c1', 'assessment/c1.p1', 'assessment/c1.p2', 'project/p1']);
});

it('ratings come to light on the day of the call with what is missing named, and a missing rating counts nowhere', async () => {
  world = await liveOffice();
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  await world.advanceBy({ days: 17 });
  await rate(world, 'c1.p1', 'gail', 80, null);
  await world.advanceBy({ days: 30 });
  const state = await world.stateOf('assessment', 'c1.p1');
  expect(state).toMatchObject({
    status: 'ended',
    revealed: { why: 'day-came' },
    result: {
      missing: ['care'],
      unanswered: ['greg', 'gina'],
      dimensions: [
        { dimension: 'growth', median: 80, n: 1, asked: 3 },
        { dimension: 'care', median: null, n: 0, asked: 3 },
      ],
    },
  });
  expect(state.score).toBeUndefined();
  expect((await world.stateOf('call', 'c1')).ranking).toEqual([{ project: 'p1' }]);
  expect((await world.stateOf('project', 'p1')).panel).toMatchObject({ missing: ['care'] });
  await expectGolden(world, 'call-revealed-by-the-day', 'call', ['call/c1', 'assessment/c1.p1']);
});

it('a spread over the limit asks the panel to talk, ratings given anew count, and the former ones stay on record', async () => {
  world = await liveOffice();
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  await world.advanceBy({ days: 17 });
  await rate(world, 'c1.p1', 'gail', 90, 50);
  await rate(world, 'c1.p1', 'greg', 20, 50);
  await rate(world, 'c1.p1', 'gina', 60, 50);
  expect(await world.stateOf('assessment', 'c1.p1')).toMatchObject({ status: 'talking', talk: { dimensions: ['growth'] } });
  expect(
    world
      .told()
      .filter(({ subject }) => subject.startsWith('Please talk'))
      .map(({ to }) => to)
      .sort(),
  ).toEqual(panel.map(who => `${who}@example.org`).sort());
  await rate(world, 'c1.p1', 'greg', 60, 50);
  expect((await world.stateOf('call', 'c1')).status).toBe('closed');
  must(await world.give('assessment', 'c1.p1', { type: 'end-assessment', reason: 'They agree now.' }, 'petra'));
  expect(await world.stateOf('assessment', 'c1.p1')).toMatchObject({
    status: 'ended',
    score: 57.5,
    former: [{ assessor: 'greg' }],
  });
  expect((await world.stateOf('call', 'c1')).status).toBe('ranked');
  await expectGolden(world, 'call-talk', 'call', ['call/c1', 'assessment/c1.p1']);
});

it('a proposal that comes after the closing day waits for the next call of the office and joins it when that opens', async () => {
  world = await liveOffice();
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceTo(endOf(days.closes));
  await world.advanceBy({ minutes: 1 });
  await join(world, 'p1');
  expect(await world.stateOf('call', 'c1')).toMatchObject({ proposals: [], waiting: [{ project: 'p1', by: 'sonia' }] });
  await openCall(world, { opens: '2026-05-04', closes: '2026-05-20', assessBy: '2026-06-10', decideBy: '2026-07-01' }, 'c2');
  await world.advanceTo('2026-05-05T00:00:00.000Z' as never);
  expect((await world.stateOf('call', 'c1')).waiting).toEqual([]);
  expect((await world.stateOf('call', 'c2')).proposals).toMatchObject([{ project: 'p1', by: 'sonia' }]);
  expect((await world.stateOf('project', 'p1')).calls).toMatchObject([{ call: 'c2', name: 'Change 2027' }]);
  expect(
    world.told().some(({ subject, to }) => subject.startsWith('Your proposal has joined') && to === 'sonia@example.org'),
  ).toBe(true);
});

it('a standing call has each proposal assessed from the day on which it joins, and ends when the PMO says so', async () => {
  world = await liveOffice();
  await openCall(world, { closes: undefined, assessBy: undefined, decideBy: undefined, assessWithinDays: 10 });
  await propose(world, 'p1');
  await propose(world, 'p2');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  const first = await world.stateOf('assessment', 'c1.p1');
  expect(first.status).toBe('rating');
  await world.advanceBy({ days: 20 });
  expect(await world.stateOf('assessment', 'c1.p1')).toMatchObject({ status: 'ended', result: { unanswered: [...panel] } });
  await join(world, 'p2');
  for (const who of panel) await rate(world, 'c1.p2', who, 70, 70);
  must(await world.give('call', 'c1', { type: 'close-call', reason: 'The money is spent.' }, 'petra'));
  const call = await world.stateOf('call', 'c1');
  expect(call).toMatchObject({ status: 'ranked', ranking: [{ project: 'p2', score: 70, rank: 1 }, { project: 'p1' }] });
  must(await world.give('call', 'c1', { type: 'end-call', reason: 'Nothing more to give.' }, 'petra'));
  expect((await world.stateOf('call', 'c1')).status).toBe('ended');
});

it('P25: an assessor who leaves the office is out of the panel at once, and the others settle it', async () => {
  world = await liveOffice();
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  await world.advanceBy({ days: 17 });
  await rate(world, 'c1.p1', 'gail', 70, 50);
  await rate(world, 'c1.p1', 'greg', 70, 50);
  must(await world.give('office', 'pmo', { type: 'remove-person', person: 'gina', reason: 'She has moved.' } as never, 'ada'));
  expect(await world.stateOf('assessment', 'c1.p1')).toMatchObject({
    status: 'ended',
    assessors: ['gail', 'greg'],
    recused: [{ assessor: 'gina', left: true }],
  });
});

it('assessors who have had half of their time are reminded once, whoever has rated is not', async () => {
  world = await liveOffice();
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  await world.advanceBy({ days: 17 });
  await rate(world, 'c1.p1', 'gail', 80, 50);
  await world.advanceBy({ days: 12 });
  const reminded = world.told().filter(({ subject }) => subject.startsWith('Reminder: proposals wait'));
  expect(reminded.map(({ to }) => to).sort()).toEqual(['gina@example.org', 'greg@example.org']);
});

it('P9: the operator learns of a step of a call that keeps failing, and recovery runs the call again once it is mended', async () => {
  const broken = new Set(['rank-call']);
  const deliver: LiveOptions['deliver'] = async (once, { task }) => {
    if (broken.has(task)) throw new Error(`${task} is broken`);
    return once();
  };
  world = await liveOffice({}, { deliver });
  await openCall(world);
  await propose(world, 'p1');
  await world.advanceBy({ days: 3 });
  await join(world, 'p1');
  await world.advanceBy({ days: 17 });
  for (const who of panel) await rate(world, 'c1.p1', who, 10, 10);
  await world.advanceBy({ minutes: 10 });
  expect(world.problems).toMatchObject([{ workflow: 'call', execution: executionName('call', 'c1'), error: 'NeedsAttention' }]);
  expect((await world.stateOf('call', 'c1')).status).toBe('closed');
  broken.clear();
  expect(await recoverAll.handle(world.app)).toMatchObject({ restarted: 1, failed: 0 });
  await world.settle();
  expect((await world.stateOf('call', 'c1')).status).toBe('ranked');
  expect(await recoverAll.handle(world.app)).toMatchObject({ restarted: 0, failed: 0 });
});

it('P9: a call that was ended while its callback was lost is sent on by recovery', async () => {
  const lost = new Set<string>();
  const before: Watch['before'] = call => {
    if (lost.has(call)) throw new Error('the callback is lost');
  };
  world = await liveOffice({}, { watch: { before } });
  await openCall(world);
  await world.advanceBy({ days: 3 });
  lost.add('workflows.succeed');
  must(await world.give('call', 'c1', { type: 'end-call', reason: 'The money is gone.' }, 'petra'));
  const status = () => world.app.ports.workflows.status('call', executionName('call', 'c1'));
  expect(await status()).toBe('running');
  lost.clear();
  await world.advanceBy({ minutes: 1 });
  await recoverRecent.handle(world.app);
  await world.settle();
  expect(await status()).toBe('succeeded');
});
