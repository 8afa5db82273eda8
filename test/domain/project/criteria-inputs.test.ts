/** What criteria are told of a project: money in major units, per cent, days; what nobody has said is absent. */
import { describe, expect, test } from 'vitest';
import { inputsOf } from '#domain/project/criteria-inputs.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { type Exact, rounded } from '#domain/values/exact.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];
const file = (report: ReportInput) => ({ type: 'file-report' as const, report: reportSchema.parse(report) });
const over = file({ forecast: 120_000_000 });
const silent = file({ progress: 50 });

describe('the inputs of criteria', () => {
  const told = (report: ReportInput, days = 0) => {
    const world = admittedWorld();
    must(world.toProject(file(report), 'manu'));
    return inputsOf(world.project.state, { now: world.later(days).now, currency: 'GBP' });
  };

  test('the inputs of criteria speak in major units and per cent', () => {
    const { costBaseline, costForecast, costSpent, benefitsTotal, costVariance, benefitCostRatio } = told({
      forecast: 115_000_000,
      spent: 20_000_050,
    });
    const money = [costBaseline, costForecast, costSpent, benefitsTotal];
    expect(money.map(value => rounded(value as Exact, 9))).toEqual([1_000_000, 1_150_000, 200_000.5, 2_500_000]);
    expect([costVariance, benefitCostRatio].map(value => rounded(value as Exact, 9))).toEqual([15, 2.5]);
  });

  test.each([
    ['JPY', 115_000_000],
    ['KWD', 115_000],
    ['GBP', 1_150_000],
  ])('money is told in the major units of the office, which are counted in %s', (currency, forecast) => {
    const world = admittedWorld();
    must(world.toProject(file({ forecast: 115_000_000 }), 'manu'));
    const { costForecast } = inputsOf(world.project.state, { now: world.now, currency });
    expect(rounded(costForecast as Exact, 9)).toBe(forecast);
  });

  test('daysLate is the end as reported after the end as approved; early is negative', () => {
    expect(told({ end: '2026-12-10' }).daysLate).toBe(10);
    expect(told({ end: '2026-11-28' }).daysLate).toBe(-2);
    expect(told({ progress: 1 }).daysLate).toBeUndefined();
  });

  test('the proposal is the forecast until a report has given one; a later report that leaves it out makes it unknown', () => {
    const variance = (world: World) => {
      const { costForecast } = inputsOf(world.project.state, { now: world.now, currency: 'GBP' });
      return costForecast === undefined ? undefined : rounded(costForecast as Exact, 9);
    };
    const world = admittedWorld();
    expect(variance(world)).toBe(1_000_000);
    must(world.toProject(silent, 'manu'));
    expect(variance(world)).toBe(1_000_000);
    must(world.toProject(over, 'manu'));
    expect(variance(world)).toBe(1_200_000);
    must(world.toProject(silent, 'manu'));
    expect(variance(world)).toBeUndefined();
  });

  test('a KPI misses its target in its own direction', () => {
    const kpis = [
      { name: 'satisfaction', value: 79, target: 80 },
      { name: 'defects', value: 3, target: 2, better: 'lower' },
      { name: 'speed', value: 2, target: 2, better: 'lower' },
    ];
    expect(told({ kpis })).toMatchObject({ kpisOffTarget: 2, kpi: { satisfaction: 79, defects: 3, speed: 2 } });
  });

  test('a milestone delays by its forecast or by today, whichever is worse, and not at all once done', () => {
    const milestones = [
      { name: 'A', due: '2026-03-05', forecast: '2026-03-25' },
      { name: 'B', due: '2026-03-04' },
      { name: 'C', due: '2026-03-01', done: '2026-04-01' },
    ];
    expect(told({ milestones }, 5)).toMatchObject({
      milestonesTotal: 3,
      milestonesDone: 1,
      milestonesLate: 2,
      worstMilestoneDelay: 20,
    });
    expect(told({ milestones }, 40)).toMatchObject({ worstMilestoneDelay: 38 });
  });

  test('closed risks do not count, and fifteen of twenty-five is high', () => {
    const risks = [
      { risk: 'A', probability: 3, impact: 5 },
      { risk: 'B', probability: 5, impact: 5, open: false },
      { risk: 'C', probability: 2, impact: 5 },
    ];
    expect(told({ risks })).toMatchObject({ risksOpen: 2, risksHigh: 1 });
  });

  test('withheld costs are absent, not nothing', () => {
    const world = admittedWorld({}, { withheld: [{ field: 'costs', reason: 'secret' }] });
    const inputs = inputsOf(world.project.state, { now: world.now, currency: 'GBP' });
    expect([inputs.costBaseline, inputs.costVariance, inputs.benefitCostRatio]).toEqual([undefined, undefined, undefined]);
  });
});
