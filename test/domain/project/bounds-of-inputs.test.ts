/** What criteria are told at the bounds: on the day, with nothing on file, with nothing left open; and where the approved and the proposed figures differ. */
import { describe, expect, test } from 'vitest';
import { inputsOf } from '#domain/project/criteria-inputs.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import type { Project } from '#domain/project/state.ts';
import { type Exact, rounded } from '#domain/values/exact.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, officeWorld, openRoundWorld } from '../../support/fixtures.ts';
import { say } from '../../support/round-acts.ts';
import { proposal } from '../../support/standards.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];
const now = '2026-04-10T12:00:00.000Z';
const inputs = (project: Project, at = now) => inputsOf(project, { now: at, currency: 'GBP' });
const plain = (value: unknown) => rounded(value as Exact, 9);

/** Of an admitted project with this report. */
function told(report: ReportInput, at = now) {
  const world = admittedWorld();
  must(world.toProject({ type: 'file-report', report: reportSchema.parse(report) }, 'manu'));
  return inputs(world.project.state, at);
}

describe('milestones, risks and indicators', () => {
  const milestone = (due: string, more: object = {}) => ({ name: due, due, ...more });

  test('a report that lists none says nothing about them: neither nought nor all', () => {
    const empty = told({ progress: 10 });
    for (const name of [
      'milestonesTotal',
      'milestonesLate',
      'worstMilestoneDelay',
      'risksOpen',
      'risksHigh',
      'kpisOffTarget',
      'kpi',
    ])
      expect(empty).not.toHaveProperty(name);
  });

  test('a milestone is late once its day is over, not on the day', () => {
    const milestones = [milestone('2026-04-10'), milestone('2026-04-09'), milestone('2026-04-01', { done: '2026-04-08' })];
    expect(told({ milestones })).toMatchObject({
      milestonesTotal: 3,
      milestonesDone: 1,
      milestonesLate: 1,
      worstMilestoneDelay: 1,
    });
    expect(told({ milestones }, '2026-04-11T00:00:00.001Z')).toMatchObject({ milestonesLate: 2, worstMilestoneDelay: 2 });
  });

  test('a milestone that is expected later than due delays by that, and one that is expected early delays nothing', () => {
    const late = milestone('2026-06-01', { forecast: '2026-06-15' });
    const early = milestone('2026-06-01', { forecast: '2026-05-20' });
    expect(told({ milestones: [late, early] }).worstMilestoneDelay).toBe(14);
    expect(told({ milestones: [early] }).worstMilestoneDelay).toBe(0);
    expect(told({ milestones: [milestone('2026-04-01', { done: '2026-04-30' })] }).worstMilestoneDelay).toBe(0);
  });

  test('a risk counts as high from 15 of 25 on, while it is open', () => {
    const risk = (probability: number, impact: number, open = true) => ({ risk: 'Supplier', probability, impact, open });
    expect(told({ risks: [risk(3, 5), risk(2, 5), risk(5, 5, false)] })).toMatchObject({ risksOpen: 2, risksHigh: 1 });
  });

  test('an indicator on its target is not off it, whichever direction is better', () => {
    const kpi = (name: string, value: number, better: 'higher' | 'lower') => ({ name, value, target: 10, better });
    const kpis = [
      kpi('a', 10, 'higher'),
      kpi('b', 10, 'lower'),
      kpi('c', 9, 'higher'),
      kpi('d', 11, 'lower'),
      kpi('e', 11, 'higher'),
    ];
    expect(told({ kpis })).toMatchObject({ kpisOffTarget: 2, kpi: { a: 10, b: 10, c: 9, d: 11, e: 11 } });
  });
});

describe('days and figures', () => {
  test('the end is the one that was reported, else the one that was approved', () => {
    expect(told({ progress: 1 }, '2026-12-05T12:00:00.000Z').daysPastEnd).toBe(5);
    expect(told({ end: '2026-12-20' }, '2026-12-05T12:00:00.000Z').daysPastEnd).toBe(-15);
  });

  test('a project without an end, a stage, a report or a benefit in money says nothing about them', () => {
    const world = officeWorld();
    const bare = proposal({ end: undefined, costs: [], benefits: [{ name: 'Goodwill' }] });
    must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: bare }, 'sonia'));
    const known = Object.entries(inputs(world.project.state)).filter(([, value]) => value !== undefined);
    expect(Object.fromEntries(known)).toEqual({ conditionsOpen: 0, conditionsOverdue: 0 });
  });

  test('a project that never reported counts the days since it was admitted', () => {
    expect(inputs(admittedWorld().project.state).daysSinceReport).toBe(39);
    expect(told({ progress: 1 }, '2026-03-09T09:00:00.000Z').daysSinceReport).toBe(7);
  });

  test('benefits are added up where they are stated in money', () => {
    const benefits = [{ name: 'Fewer calls', amount: 100 }, { name: 'Goodwill' }, { name: 'Less paper', amount: 250 }];
    expect(plain(inputs(admittedWorld({}, { benefits }).project.state).benefitsTotal)).toBe(3.5);
  });

  test('what was approved is the baseline, also when a revision proposes other figures', () => {
    const world = decideGate(atGateWorld(), allGo);
    const dearer = proposal({ costs: [{ year: 2026, amount: 150_000_000 }], end: '2027-01-31' });
    must(world.toProject({ type: 'revise-proposal', proposal: dearer }, 'sonia'));
    const { costBaseline, costForecast, costVariance, daysPastEnd } = inputs(world.project.state, '2026-12-05T12:00:00.000Z');
    expect([costBaseline, costForecast, costVariance].map(plain)).toEqual([1_000_000, 1_500_000, 50]);
    expect(daysPastEnd).toBe(5);
  });

  test('the score that criteria see is the exact one', () => {
    const contributions = [
      { goal: 'growth', points: 79.999, justification: 'It helps.' },
      { goal: 'care', points: 40, justification: 'It helps.' },
    ];
    const { state } = admittedWorld({}, { contributions }).project;
    expect(state.score?.total).toBe(70);
    expect(plain(inputs(state).score)).toBe(69.99925);
  });

  test('a condition is open until it is met, and overdue once its day is over', () => {
    const world = openRoundWorld();
    for (const member of ['gail', 'greg', 'gina']) must(world.toRound(say('conditional-go'), member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    const count = (at: string) => {
      const { conditionsOpen, conditionsOverdue } = inputs(world.project.state, at);
      return [conditionsOpen, conditionsOverdue];
    };
    expect(count('2026-04-30T23:59:59.000Z')).toEqual([1, 0]);
    expect(count('2026-05-01T00:00:01.000Z')).toEqual([1, 1]);
    must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    expect(count('2026-05-01T00:00:01.000Z')).toEqual([0, 0]);
  });
});
