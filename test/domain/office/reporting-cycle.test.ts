/** The reporting cycle of an office: its periods, its days in working days, who sets it, and when a period may be closed. */
import { describe, expect, test } from 'vitest';
import { office } from '#domain/office/decide.ts';
import { periodsOpened } from '#domain/office/reporting/decide.ts';
import { periodInWords } from '#domain/office/reporting/period-words.ts';
import { boundsOf, type Cadence, periodAfter, periodAt } from '#domain/office/reporting/periods.ts';
import { deadlinesOf, nextAsks } from '#domain/office/reporting/reckoning.ts';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { must, officeWorld, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';

const rule = (changes: object = {}) => reportingRuleSchema.parse({ every: 'month', day: 5, ...changes });
const sets = (...rules: ReturnType<typeof rule>[]) => ({ type: 'set-reporting', rules }) as const;
const london = {
  zone: 'Europe/London',
  workingDays: [1, 2, 3, 4, 5],
  holidays: [
    { date: '2026-04-03', name: 'Good Friday' },
    { date: '2026-04-06', name: 'Easter Monday' },
  ],
};
const as = (id: string, world: World, more: object = {}) => ({ now: world.now, actor: person(id), ...more });

function monthly(changes: object = {}): World {
  const world = officeWorld();
  must(world.toOffice({ type: 'set-calendar', ...london }, 'petra'));
  must(world.toOffice(sets(rule(changes)), 'petra'));
  return world;
}

/** As the schedule does when the day has come. */
function opens(world: World): readonly string[] {
  const facts = periodsOpened(world.office.state, world.now);
  for (const fact of facts)
    world.office.state = office.evolve(world.office.state, fact, { at: world.now, actor: person('schedule'), seq: 9 });
  return facts.map(fact => ('period' in fact ? String(fact.period) : ''));
}

describe('periods', () => {
  test.each<[Cadence, string, string, string, string]>([
    ['month', '2026-02-10', '2026-02', '2026-02-01', '2026-02-28'],
    ['month', '2028-02-29', '2028-02', '2028-02-01', '2028-02-29'],
    ['quarter', '2026-12-31', '2026-Q4', '2026-10-01', '2026-12-31'],
    ['week', '2026-03-04', '2026-W10', '2026-03-02', '2026-03-08'],
    ['week', '2027-01-01', '2026-W53', '2026-12-28', '2027-01-03'],
    ['week', '2024-12-30', '2025-W01', '2024-12-30', '2025-01-05'],
  ])('periods of a %s: %s lies in %s, which runs from %s to %s', (every, day, period, from, to) => {
    expect([periodAt(every, day), boundsOf(period)]).toEqual([period, { from, to }]);
  });

  test('periods follow one another over the end of a year, and are named in words', () => {
    expect(['2026-12', '2026-W53', '2026-Q4'].map(periodAfter)).toEqual(['2027-01', '2027-W01', '2027-Q1']);
    expect(['2026-11', '2026-W48', '2026-Q4'].map(periodInWords)).toEqual([
      'November 2026',
      'week 48 of 2026',
      'the fourth quarter of 2026',
    ]);
  });
});

describe('days of the cycle', () => {
  test('days of the cycle are working days of the office where it is: Easter counts for none, and summer time is its own', () => {
    const deadlines = deadlinesOf(london, rule(), { period: '2026-03', now: '2026-03-31T23:00:00.000Z' });
    expect(deadlines).toEqual({
      due: '2026-04-09T22:59:59.999Z',
      remindAt: ['2026-04-07T23:00:00.000Z', '2026-04-08T23:00:00.000Z', '2026-04-09T23:00:00.000Z'],
      missedAt: '2026-04-14T22:59:59.999Z',
    });
  });

  test('days of the cycle without grace: what is not filed by its day is missed at the end of it', () => {
    const { due, missedAt, remindAt } = deadlinesOf(london, rule({ graceDays: 0, day: 1 }), {
      period: '2026-02',
      now: '2026-03-01T00:00:00.000Z',
    });
    expect([due, missedAt, remindAt.at(-1)]).toEqual(Array(3).fill('2026-03-02T23:59:59.999Z'));
  });

  test('days of the cycle count from today where nobody asked for weeks, so that everybody still has them', () => {
    const { due } = deadlinesOf(london, rule({ day: 1 }), { period: '2026-02', now: '2026-03-17T12:00:00.000Z' });
    expect(due).toBe('2026-03-17T23:59:59.999Z');
  });

  test('days of the cycle begin with the period in which the rule was made, and a changed rule asks nothing twice', () => {
    const world = monthly();
    expect(nextAsks(world.office.state)).toMatchObject([{ period: '2026-03', at: '2026-03-31T23:00:00.000Z' }]);
    expect(opens(world.later(29))).toEqual([]);
    expect([opens(world.later(1)), opens(world)]).toEqual([['2026-03'], []]);
    must(world.toOffice(sets(rule({ day: 8 })), 'petra'));
    expect(nextAsks(world.office.state)).toMatchObject([{ period: '2026-04' }]);
  });

  test('days of the cycle that were slept through are made up for once: only the last period is asked about', () => {
    const world = monthly();
    expect(opens(world.later(100))).toEqual(['2026-05']);
    expect(nextAsks(world.office.state)).toMatchObject([{ period: '2026-06' }]);
  });
});

describe('the reporting cycle', () => {
  test('the reporting cycle is set by the PMO and administrators, and the same again changes nothing', () => {
    const world = monthly();
    expect(office.decide(world.office.state, sets(rule()), as('petra', world))).toEqual({ facts: [] });
    expect(office.decide(world.office.state, sets(), as('manu', world))).toMatchObject({ refusal: { code: 'not-allowed' } });
    expect(office.decide(world.office.state, sets(), as('ada', world))).toMatchObject({ facts: [{ type: 'reporting-set' }] });
  });

  test('the reporting cycle has one rule for a gate model, and one for all others', () => {
    const world = officeWorld();
    const no = (...rules: ReturnType<typeof rule>[]) => office.decide(world.office.state, sets(...rules), as('petra', world));
    expect(no(rule(), rule({ every: 'week' }))).toMatchObject({
      refusal: { code: 'already-exists', field: 'rules.1.gateModel' },
    });
    expect(no(rule({ gateModel: 'nowhere' }))).toMatchObject({
      refusal: { code: 'unknown-reference', field: 'rules.0.gateModel' },
    });
    const model = Object.keys(world.office.state.gateModels)[0];
    must(world.toOffice(sets(rule(), rule({ gateModel: model, every: 'quarter', day: 1 })), 'petra'));
    const asked = periodsOpened(world.office.state, world.later(40).now);
    expect(asked).toMatchObject([
      { period: '2026-03', exceptModels: [model] },
      { period: '2026-Q1', gateModel: model, exceptModels: [] },
    ]);
  });

  test('the reporting cycle closes a period once nothing waits for it, once, and names none that was not asked about', () => {
    const world = monthly();
    opens(world.later(30));
    const close = (waiting: number, period = '2026-03') =>
      office.decide(
        world.office.state,
        { type: 'close-reporting-period', period },
        as('petra', world, { reportsWaiting: waiting }),
      );
    expect(close(0, '2025-01')).toMatchObject({ refusal: { code: 'not-found' } });
    expect(close(2)).toMatchObject({
      refusal: { code: 'wrong-status', message: expect.stringMatching(/^2 reports wait on March 2026/) },
    });
    expect(close(0)).toEqual({ facts: [{ type: 'reporting-period-closed', period: '2026-03', by: 'petra' }] });
    must(world.toOffice({ type: 'close-reporting-period', period: '2026-03' }, 'petra'));
    expect(close(0)).toEqual({ facts: [] });
  });
});
