/** The schedule that looks at duties: it reads streams whose date has come, and nothing else. */
import { afterEach, expect, test } from 'vitest';
import { schedule as lookAtDuties } from '#functions/schedule/look-at-duties.ts';
import type { Watch } from '#test/support/around-ports.ts';
import { dueDuties } from '#views/due-duties.ts';
import { dutiesIn, dutiesOf } from '#views/duties.ts';
import { readPage } from '#views/list.ts';
import type { LiveWorld } from '../support/in-memory-app.ts';
import { liveOffice, submit } from '../workflows/scenarios.ts';

let world: LiveWorld;
afterEach(() => world.close());

const look = () => lookAtDuties.handle(world.app);
const rows = async <Row>(list: Parameters<typeof readPage<Row>>[1]) =>
  (await readPage(world.app.ports.views, list, { limit: 50 })).items;
const returned = { title: 'Something else', costs: [], manager: undefined, customer: undefined };

test('P22: a returned proposal is reminded of after 7 and 14 days, lapses after 60, and a revision takes it back', async () => {
  world = await liveOffice();
  await submit(world, returned, 'p2');
  await world.settle();
  expect(await rows(dutiesOf('sonia'))).toMatchObject([
    { kind: 'returned', stream: 'project/p2', does: 'remind', owners: ['sonia'] },
  ]);
  const mails = () =>
    world
      .told()
      .filter(({ to }) => to === 'sonia@example.org')
      .map(({ subject }) => subject);
  const before = mails().length;
  for (let day = 1; day <= 59; day += 1) {
    await world.advanceBy({ days: 1 });
    await look();
    await world.settle();
  }
  const commits = async () => (await world.commitsOf('project/p2')).flatMap(({ facts }) => facts.map(({ type }) => type));
  expect((await commits()).filter(type => type === 'duty-reminded')).toHaveLength(2);
  expect(mails().slice(before)).toEqual(Array(2).fill('Still returned to you: Something else'));
  await world.advanceBy({ days: 1, hours: 1 });
  expect(await look()).toEqual({ due: 1, changed: 1, failed: 0 });
  await world.settle();
  expect(await world.stateOf('project', 'p2')).toMatchObject({ status: 'declined' });
  expect(mails().at(-1)).toBe('Lapsed: Something else');
  expect(await rows(dutiesIn('pmo'))).toEqual([]);
  expect(await rows(dueDuties)).toEqual([]);
  const { proposal } = await world.stateOf('project', 'p2');
  await world.give(
    'project',
    'p2',
    { type: 'revise-proposal', proposal: { ...proposal, title: 'Something else again' } as never },
    'sonia',
  );
  await world.settle();
  expect(['submitted', 'returned']).toContain((await world.stateOf('project', 'p2')).status);
});

test('a stream whose date has not come is not looked at, and none twice for the same date', async () => {
  world = await liveOffice();
  await submit(world, returned, 'p2');
  await world.advanceBy({ days: 6, hours: 23 });
  expect(await look()).toEqual({ due: 0, changed: 0, failed: 0 });
  await world.advanceBy({ hours: 2 });
  expect(await look()).toEqual({ due: 1, changed: 1, failed: 0 });
  await world.settle();
  expect(await look()).toEqual({ due: 0, changed: 0, failed: 0 });
});

test('P10: a project that cannot look at its duties does not hold up the others, and is tried again', async () => {
  let broken = false;
  const before: Watch['before'] = (call, [commit]) => {
    if (broken && call === 'facts.append' && (commit as { stream: string }).stream === 'project/p2') throw new Error('no room');
  };
  world = await liveOffice({}, { watch: { before } });
  for (const id of ['p2', 'p3']) await submit(world, { ...returned, title: `Title ${id}` }, id);
  await world.advanceBy({ days: 8 });
  broken = true;
  expect(await look()).toEqual({ due: 2, changed: 1, failed: 1 });
  await world.settle();
  broken = false;
  expect(await look()).toEqual({ due: 1, changed: 1, failed: 0 });
});

test('P22: a meeting that was planned and that nobody opens stands in lists, is asked about by the schedule, and lapses', async () => {
  world = await liveOffice();
  const terms = {
    board: 'main',
    name: 'Board, spring',
    day: '2026-03-09',
    time: '10:00',
    minutes: 60,
    fills: 'suggest',
  } as const;
  await world.give('meeting', 'm1', { type: 'plan-meeting', meeting: 'm1', office: 'pmo', ...terms } as never, 'petra');
  await world.settle();
  expect(await rows(dutiesOf('gail'))).toMatchObject([{ kind: 'meeting-opening', stream: 'meeting/m1', does: 'remind' }]);
  for (let day = 1; day <= 40; day += 1) {
    await world.advanceBy({ days: 1 });
    await look();
    await world.settle();
  }
  const types = (await world.commitsOf('meeting/m1')).flatMap(({ facts }) => facts.map(({ type }) => type));
  expect(types).toEqual(['meeting-planned', 'duty-reminded', 'duty-reminded', 'duty-escalated', 'meeting-lapsed']);
  expect(
    world
      .told()
      .filter(({ to }) => to === 'gail@example.org')
      .map(({ subject }) => subject),
  ).toEqual(['You are invited: Board, spring', ...Array(3).fill('Not opened: Board, spring'), 'Lapsed: Board, spring']);
  expect(await rows(dutiesOf('gail'))).toEqual([]);
  expect(await rows(dueDuties)).toEqual([]);
});
