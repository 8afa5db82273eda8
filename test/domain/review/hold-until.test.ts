/** A board puts a project on hold until a day: who says which day, what counts, who is asked to come back, and what happens when nobody does. */
import { describe, expect, test } from 'vitest';
import type { DutyFact } from '#domain/duties/facts.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { holdBounds, holdDayOf } from '#domain/review/ballots/hold-until.ts';
import { addDays, dateOf, daysSince } from '#domain/values/time.ts';
import { projectDutyRows } from '#views/duties.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/round-acts.ts';

const hold = (holdUntil?: string) => ({
  type: 'cast-ballot' as const,
  outcome: 'hold' as const,
  reason: 'Wait for the offer.',
  holdUntil,
  conditions: [],
});
const inDays = (world: World, days: number) => dateOf(addDays(world.now, days));

function heldFor(world: World, ...days: (number | undefined)[]): World {
  const review = world.project.state.open?.review ?? '';
  for (const [index, count] of days.entries()) {
    const member = world.round.state.roster?.[index] ?? '';
    if (!world.round.state.outcome) must(world.toRound(hold(count === undefined ? undefined : inDays(world, count)), member));
  }
  if (!world.round.state.outcome) must(world.later(60).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  return world;
}

function daysPass(world: World, days: number) {
  const begin = world.now;
  const came: { day: number; type: string; to: readonly string[] }[] = [];
  for (let day = 1; day <= days; day += 1) {
    const facts = must(world.later(1).toProject({ type: 'look-at-duties' }));
    for (const fact of facts as readonly DutyFact[])
      if (fact.kind.startsWith('hold')) came.push({ day: daysSince(begin, world.now), type: fact.type, to: fact.to });
  }
  return came;
}

describe('a ballot for a hold', () => {
  test.each([
    ['of today', 0, 'day-is-past'],
    ['more than two years ahead', 731, 'unknown-reference'],
  ] as const)('a day %s is refused, and the field is named', (_what, days, code) => {
    const world = openRoundWorld();
    on(world)
      .when(hold(inDays(world, days)), as('greg', world))
      .thenRefused(code, 'holdUntil');
  });

  test('a day with another outcome is refused', () => {
    const world = openRoundWorld();
    const kill = { ...hold(inDays(world, 10)), outcome: 'kill' as const };
    on(world).when(kill, as('greg', world)).thenRefused('outcome-not-offered', 'holdUntil');
  });

  test('a day in a round that only advises is refused, since a hold there holds up nothing', () => {
    const world = openRoundWorld({ first: { authority: 'advisory' } });
    on(world)
      .when(hold(inDays(world, 10)), as('greg', world))
      .thenRefused('outcome-not-offered', 'holdUntil');
  });

  test('another day is another ballot, and the same day again adds nothing', () => {
    const world = openRoundWorld();
    must(world.toRound(hold(inDays(world, 10)), 'greg'));
    on(world)
      .when(hold(inDays(world, 10)), as('greg', world))
      .thenNothing();
    on(world)
      .when(hold(inDays(world, 11)), as('greg', world))
      .thenTypes('ballot-cast');
  });
});

describe('the day that a board comes to', () => {
  const bounds = { earliest: '2026-03-03', latest: '2028-03-02' };
  const ballots = (...days: (string | undefined)[]) =>
    days.map((holdUntil, index) => ({ member: `m${index}`, outcome: 'hold' as const, holdUntil }));
  const chosen = (days: (string | undefined)[], more: object = {}) =>
    holdDayOf(ballots(...days), { chair: 'm9', bounds, ...more });

  test('most of the ballots for a hold name it', () => {
    expect(chosen(['2026-05-01', '2026-06-01', '2026-06-01'])).toBe('2026-06-01');
    expect(chosen([undefined, undefined, '2026-06-01'])).toBe(undefined);
  });

  test('the chair has the word where two days are named equally often, else the earlier one counts', () => {
    expect(chosen(['2026-06-01', '2026-05-01'])).toBe('2026-05-01');
    expect(chosen(['2026-06-01', '2026-05-01'], { chair: 'm0' })).toBe('2026-06-01');
    expect(chosen(['2026-06-01', undefined], { chair: 'm1' })).toBe(undefined);
    expect(chosen(['2026-06-01', undefined])).toBe('2026-06-01');
  });

  test('a ballot without a day, or with one that is over by now, counts for the day of the gate model', () => {
    const usual = { bounds: { ...bounds, usual: '2026-04-01' } };
    expect(chosen([undefined, '2026-02-01', '2026-06-01'], usual)).toBe('2026-04-01');
    expect(chosen([], usual)).toBe('2026-04-01');
  });

  test('the days of a gate model are counted from the day of the decision where the office is', () => {
    const world = openRoundWorld({ first: { holdDays: 45 } });
    const { office, project } = as('greg', world);
    expect(holdBounds(world.round.state as never, { office, project, now: '2026-03-02T23:30:00.000Z' })).toEqual({
      earliest: '2026-03-03',
      latest: '2028-03-01',
      usual: '2026-04-16',
    });
  });
});

describe('a project on hold until a day', () => {
  test('P22: those who lead it and the PMO are asked before its day, on it and after it, then the chair of its board, again and again', () => {
    const world = heldFor(openRoundWorld(), 30, 30, 30);
    expect(world.project.state).toMatchObject({ status: 'on-hold' });
    expect(world.project.state.gates?.at(-1)).toMatchObject({ outcome: 'hold', holdUntil: inDays(world, 30) });
    const leads = ['sonia', 'manu', 'petra', 'dan'];
    expect(daysPass(world, 110)).toEqual([
      { day: 23, type: 'duty-reminded', to: leads },
      { day: 30, type: 'duty-reminded', to: leads },
      { day: 37, type: 'duty-reminded', to: leads },
      { day: 44, type: 'duty-escalated', to: [...leads, 'gail'] },
      { day: 74, type: 'duty-escalated', to: [...leads, 'gail'] },
      { day: 104, type: 'duty-escalated', to: [...leads, 'gail'] },
    ]);
    expect(world.project.state.status).toBe('on-hold');
    const lists = projectDutyRows(world.project.state as never).map(({ list }) => list);
    expect(lists).toContain('duties/office/pmo/chair:main');
  });

  test('nobody is asked once the gate is asked for again', () => {
    const world = heldFor(openRoundWorld(), 30, 30, 30);
    daysPass(world, 31);
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(projectDuties(world.project.state).filter(({ kind }) => kind.startsWith('hold'))).toEqual([]);
    expect(daysPass(world, 60)).toEqual([]);
  });

  test('a hold without a day is brought up by the PMO, and from 90 days on the chair of its board is asked, too', () => {
    const world = heldFor(openRoundWorld(), undefined, undefined, undefined);
    expect(daysPass(world, 125)).toEqual([
      { day: 30, type: 'duty-reminded', to: ['petra', 'dan'] },
      { day: 60, type: 'duty-reminded', to: ['petra', 'dan'] },
      { day: 90, type: 'duty-escalated', to: ['petra', 'dan', 'gail'] },
      { day: 120, type: 'duty-escalated', to: ['petra', 'dan', 'gail'] },
    ]);
  });

  test('the days of the gate model count where the board names none', () => {
    const world = heldFor(openRoundWorld({ first: { holdDays: 20 } }), undefined, undefined, undefined);
    expect(projectDuties(world.project.state)).toMatchObject(
      expect.arrayContaining([expect.objectContaining({ kind: 'hold-until', due: `${inDays(world, 20)}T23:59:59.999Z` })]),
    );
  });
});

describe('a round that lapsed', () => {
  test('P22: it is asked for again once, then its chair is asked, again and again until the gate is asked for', () => {
    const world = openRoundWorld();
    const review = world.project.state.open?.review ?? '';
    must(world.later(60).toRound({ type: 'close-round' }));
    must(world.toProject({ type: 'record-round', review }));
    const begin = world.now;
    const came: [number, string, readonly string[]][] = [];
    for (let day = 1; day <= 50; day += 1)
      for (const fact of must(world.later(1).toProject({ type: 'look-at-duties' })) as readonly DutyFact[])
        if (fact.kind === 'lapsed-round') came.push([daysSince(begin, world.now), fact.type, fact.to]);
    expect(came).toEqual([
      [7, 'duty-reminded', ['sonia']],
      [14, 'duty-escalated', ['sonia', 'gail']],
      [44, 'duty-escalated', ['sonia', 'gail']],
    ]);
    must(world.toProject({ type: 'request-gate' }, 'sonia'));
    expect(projectDuties(world.project.state).filter(({ kind }) => kind === 'lapsed-round')).toEqual([]);
  });
});
