/** How an office decided in a period: each figure from rounds, conditions and reports that can be counted by hand. */
import { describe, expect, test } from 'vitest';
import { discountRate } from '#domain/measures/delay.ts';
import type { Measured } from '#domain/measures/measured.ts';
import { measuresOf } from '#domain/measures/measures.ts';
import { periodsOf, yearOf } from '#domain/measures/period.ts';
import { nearestRank } from '#domain/measures/waits.ts';
import { addDays, type Instant } from '#domain/values/time.ts';

const now: Instant = '2026-11-01T00:00:00.000Z';
const start: Instant = '2026-03-02T00:00:00.000Z';
const year = yearOf(2026);
let count = 0;

function project(more: Partial<Measured> = {}): Measured {
  count += 1;
  return {
    project: `p${count}`,
    title: 'Clinic',
    submitted: start,
    admitted: start,
    rounds: [],
    conditions: [],
    reports: [],
    ...more,
  };
}

const round = (outcome: Measured['rounds'][number]['outcome'], days: number, more: Partial<Measured['rounds'][number]> = {}) => ({
  ...{ gate: 'g1', outcome, asked: start, at: addDays(start, days) },
  ...more,
});
const measured = (projects: readonly Measured[]) => measuresOf({ projects, benefits: [] }, year, now);

describe('how long boards take', () => {
  test('half of ten decisions took no longer than the fifth, nine in ten no longer than the ninth', () => {
    const rounds = [9, 2, 3, 4, 5, 6, 7, 8, 1, 30].map(days => round('go', days));
    expect(measured([project({ model: 'standard', rounds })]).latency).toEqual({
      ...{ n: 10, p50: 5, p90: 9 },
      gates: [{ model: 'standard', gate: 'g1', n: 10, p50: 5, p90: 9 }],
    });
  });

  test('a round that lapsed decided nothing and is none of the decisions', () => {
    const { latency, rounds } = measured([project({ rounds: [round('lapsed', 30), round('go', 4)] })]);
    expect([latency.n, latency.p50, rounds.lapsed, rounds.decided, rounds.ended]).toEqual([1, 4, 1, 1, 2]);
  });

  test('gates of the same name in two gate models are two gates', () => {
    const projects = ['light', 'full'].map((model, index) => project({ model, rounds: [round('go', index + 1)] }));
    expect(measured(projects).latency.gates.map(({ model, p50 }) => [model, p50])).toEqual([
      ['full', 2],
      ['light', 1],
    ]);
  });

  test('without a decision there is no figure, not zero', () => {
    expect(measured([project()]).latency).toEqual({ n: 0, p50: undefined, p90: undefined, gates: [] });
    expect(nearestRank([], 0.5)).toBeUndefined();
  });

  test('what was decided in another year is not of this one', () => {
    const rounds = [round('go', -100), round('kill', 400)];
    expect(measured([project({ rounds })]).rounds.ended).toBe(0);
  });
});

describe('what was stopped, and what did not stand', () => {
  test('the kill rate is of the projects that a board with the last word decided on', () => {
    const advised = project({ rounds: [round('kill', 3, { advisory: true })] });
    const changed = project({ rounds: [round('go', 3, { kind: 'change' })] });
    const killed = project({ model: 'm', rounds: [round('go', 10), round('kill', 40, { gate: 'g2' })], spent: 30, cost: 120 });
    const went = project({ rounds: [round('go', 5)] });
    expect(measured([advised, changed, killed, went]).stops).toEqual({
      ...{ killed: 1, of: 2, medianDays: 40, medianSpent: 0.25, spentKnown: 1 },
      gates: [{ model: 'm', gate: 'g2', killed: 1 }],
    });
  });

  test('a project that was stopped and goes on is a decision that was taken back', () => {
    const rounds = [round('kill', 10), round('go', 40, { kind: 'reopening' })];
    expect(measured([project({ rounds })]).reversals).toMatchObject([
      { what: 'reopened', at: addDays(start, 40), decided: addDays(start, 10) },
    ]);
  });

  test('a board that refuses to take a project up again has taken nothing back', () => {
    const rounds = [round('kill', 10), round('kill', 40, { kind: 'reopening' })];
    expect(measured([project({ rounds })]).reversals).toEqual([]);
  });

  test('a project that is sent back past its gates, or goes on against advice, is named with its day', () => {
    const rounds = [round('go', 10), round('recycle', 20, { back: true }), round('kill', 30, { advisory: true, against: true })];
    expect(measured([project({ rounds })]).reversals.map(({ what, at }) => [what, at])).toEqual([
      ['against-advice', addDays(start, 30)],
      ['sent-back', addDays(start, 20)],
    ]);
  });
});

describe('what came in time', () => {
  const due = addDays(start, 50);

  test('a condition that was met on its last day is in time, a day later it is late, and what is not due yet is not counted', () => {
    const conditions = [
      { due, met: due },
      { due, met: addDays(due, 1) },
      { due },
      { due: addDays(now, 5) },
      { due: addDays(now, 5), met: addDays(now, -1) },
      { due, waived: addDays(due, 30) },
    ];
    expect(measured([project({ conditions })]).conditions).toEqual({ due: 4, inTime: 2, late: 1, missing: 1, waived: 1 });
  });

  test('a waiver that had ended before the day excuses nothing', () => {
    const conditions = [{ due, waived: addDays(due, -5) }];
    expect(measured([project({ conditions })]).conditions).toMatchObject({ missing: 1, waived: 0 });
  });

  test('a report that was missed is missing, one that is to come is not counted until its day', () => {
    const reports = [
      { due, came: 'in-time' as const },
      { due, came: 'late' as const },
      { due, came: 'missed' as const },
      { due, came: 'owed' as const },
      { due: addDays(now, 3), came: 'owed' as const },
    ];
    expect(measured([project({ reports })]).reports).toEqual({ due: 4, inTime: 1, late: 1, missing: 2 });
  });
});

describe('benefits that came', () => {
  test('benefits count in the year of the review that told of them last; what cannot be told is no zero', () => {
    const benefits = [
      { promised: 1000, achieved: 'yes' as const, amount: 1100, told: '2026-06-30' },
      { promised: 1000, achieved: 'partly' as const, amount: 400, told: '2026-01-01' },
      { promised: 9000, achieved: 'cannot-tell' as const, told: '2026-09-01' },
      { promised: 5000, achieved: 'no' as const, amount: 0, told: '2025-12-31' },
      { promised: 5000 },
    ];
    const { benefits: came } = measuresOf({ projects: [], benefits }, year, now);
    expect(came).toMatchObject({
      resolved: 2,
      yes: 1,
      partly: 1,
      no: 0,
      cannotTell: 1,
      promised: 2000,
      amount: 1500,
      share: 0.75,
    });
  });
});

describe('what waiting for boards costs', () => {
  test('a year of waiting costs a promised million what it is worth less when it comes a year later', () => {
    const year = { asked: '2026-01-01T00:00:00.000Z', at: '2026-01-02T00:00:00.000Z' };
    const { delay } = measured([project({ benefits: 100_000_000, rounds: [round('go', 0, year)] })]);
    const yearly = 100_000_000 * (1 - 1 / (1 + discountRate));
    expect(delay).toMatchObject({ days: 1, rounds: 1, withoutMoney: 0 });
    // The loss of a day, 365 times, is a little more than that of a year at once: the rest of the value falls with each day.
    expect(delay.cost * 365).toBeGreaterThan(yearly);
    expect(delay.cost * 365).toBeLessThan(yearly * 1.02);
  });

  test('a round counts for the part of the period in which it waited, and one that waits now until now', () => {
    const across = round('go', 0, { asked: '2025-12-22T00:00:00.000Z', at: '2026-01-05T00:00:00.000Z' });
    const waiting = project({ open: { gate: 'g1', asked: addDays(now, -3) } });
    expect(measured([project({ rounds: [across] }), waiting]).delay).toEqual({ cost: 0, days: 7, rounds: 2, withoutMoney: 2 });
    expect(measuresOf({ projects: [project({ rounds: [across] })], benefits: [] }, yearOf(2025), now).delay.days).toBe(10);
  });
});

describe('the periods of a year', () => {
  test('only quarters that have begun are shown, and they join without a gap', () => {
    const quarters = periodsOf(2026, 'quarter', '2026-07-01T00:00:00.000Z');
    expect(quarters.map(({ name }) => name)).toEqual(['2026 Q1', '2026 Q2', '2026 Q3']);
    expect(quarters.slice(1).map(({ from }) => from)).toEqual(quarters.slice(0, -1).map(({ until }) => until));
    expect(periodsOf(2026, 'month', '2027-01-01T00:00:00.000Z').at(-1)).toEqual({
      ...{ name: '2026-12', from: '2026-12-01T00:00:00.000Z', until: '2027-01-01T00:00:00.000Z' },
    });
  });
});
