/** Alerts: raised once when a criterion begins to fail, cleared once when it passes; what is unknown does neither. */
import { describe, expect, test } from 'vitest';
import { presentValues } from '#domain/project/alerts/alerts.ts';
import { project } from '#domain/project/decide.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';
import type { CriterionInput } from '../../support/standards.ts';

type ReportInput = Parameters<typeof reportSchema.parse>[0];
const file = (report: ReportInput) => ({ type: 'file-report' as const, report: reportSchema.parse(report) });
const over = file({ forecast: 120_000_000 });
const within = file({ forecast: 105_000_000 });
const silent = file({ progress: 50 });
const watch = { type: 'watch-criteria' as const };
const says = (id: string, expression: string): CriterionInput => ({ id, name: id, kind: 'should', check: { expression } });
const alerts = (world: World) => world.project.past.flatMap(entry => entry.facts).filter(fact => /^criterion-/.test(fact.type));

describe('a criterion that begins to fail', () => {
  test('a criterion that begins to fail raises one alert, in the same entry as its cause, with the value and whom to tell', () => {
    const world = admittedWorld();
    const [, alert] = on(world).when(over, projectNeeds(world)).thenTypes('report-filed', 'criterion-failed');
    expect(alert).toEqual({
      type: 'criterion-failed',
      criterion: 'cost',
      name: 'Cost within ten per cent',
      gate: undefined,
      kind: 'should',
      value: 'the forecast over the approved cost is 20 %',
      owner: 'manu',
    });
  });

  test('a criterion that begins to fail raises no second alert while it goes on failing, and shows the value of the last report', () => {
    const world = admittedWorld();
    for (const report of [over, over, file({ forecast: 190_000_000 })]) must(world.later(1).toProject(report, 'manu'));
    must(world.later(1).toProject(watch));
    const value = 'the forecast over the approved cost is 90 %';
    expect(alerts(world)).toMatchObject([
      { type: 'criterion-failed' },
      { type: 'criterion-still-failing', criterion: 'cost', value },
    ]);
    expect(world.project.state.failing).toMatchObject([{ value, valueAt: '2026-03-05T09:00:00.000Z' }]);
  });

  test('A criterion that begins to fail tells a value that grows by the day once a week, and shows it as it is on any day', () => {
    const world = admittedWorld({ tripwires: [says('stay', 'daysInStage < 90.0')] });
    for (let day = 0; day < 130; day += 1) must(world.later(1).toProject(watch));
    expect(alerts(world).map(fact => fact.type)).toEqual(['criterion-failed', ...Array(5).fill('criterion-still-failing')]);
    expect(world.project.state.failing).toMatchObject([{ value: 'the time in this stage is 125 days' }]);
    expect(presentValues(world.project.state, world.office.state, world.now)).toMatchObject([
      { value: 'the time in this stage is 130 days' },
    ]);
  });

  test('a criterion that begins to fail is cleared once when it passes, and raised anew when it fails again', () => {
    const world = admittedWorld();
    for (const report of [over, within, within, over]) must(world.later(1).toProject(report, 'manu'));
    expect(alerts(world).map(fact => fact.type)).toEqual(['criterion-failed', 'criterion-recovered', 'criterion-failed']);
  });

  test.each([
    ['sponsor', 'sonia'],
    ['manager', 'manu'],
    ['pmo', 'pmo'],
  ] as const)('a criterion that begins to fail tells its owner: the %s', (owner, told) => {
    const world = admittedWorld({ tripwires: [{ ...says('cost', 'costVariance <= 10.0'), owner }] });
    must(world.toProject(over, 'manu'));
    expect(alerts(world)).toMatchObject([{ owner: told }]);
  });

  test('a criterion that begins to fail tells the sponsor when the project has no manager yet', () => {
    const world = admittedWorld({}, { manager: undefined });
    must(world.toProject(over, 'sonia'));
    expect(alerts(world)).toMatchObject([{ owner: 'sonia' }]);
  });
});

describe('what is unknown', () => {
  test('what is unknown never raises an alert', () => {
    const world = admittedWorld();
    must(world.toProject(silent, 'manu'));
    must(world.later(400).toProject(watch));
    expect(alerts(world)).toEqual([]);
  });

  test('what is unknown never clears one: a report that leaves the number out hides nothing', () => {
    const world = admittedWorld();
    must(world.toProject(over, 'manu'));
    must(world.later(1).toProject(silent, 'manu'));
    expect(alerts(world).map(fact => fact.type)).toEqual(['criterion-failed']);
    expect(world.project.state.failing).toHaveLength(1);
    must(world.later(1).toProject(within, 'manu'));
    expect(world.project.state.failing).toEqual([]);
  });
});

describe('time alone', () => {
  test.each([
    ['a project past its end', says('end', 'daysPastEnd <= 0.0'), 273, 'the end is 1 days past'],
    ['a stage that takes too long', says('stay', 'daysInStage < 90.0'), 89, 'the time in this stage is 90 days'],
    ['a project that never reported', says('report', 'daysSinceReport <= 45.0'), 45, 'the time without a report is 46 days'],
  ])('time alone raises an alert for %s, and not a day before', (_what, tripwire, quiet, value) => {
    const world = admittedWorld({ tripwires: [tripwire] });
    must(world.later(quiet).toProject(watch));
    expect(alerts(world)).toEqual([]);
    on(world.later(1))
      .when(watch, { now: world.now, ...projectNeeds(world) })
      .thenTypes('criterion-failed');
    must(world.toProject(watch));
    expect(alerts(world)).toMatchObject([{ value }]);
    on(world.later(1))
      .when(watch, { now: world.now, ...projectNeeds(world) })
      .thenNothing();
  });

  test('time alone raises one for a report that is not renewed, a milestone that passes, a risk that stays', () => {
    const tripwires = [
      says('report', 'daysSinceReport <= 31.0'),
      says('late', 'milestonesLate == 0.0'),
      says('risk', 'risksHigh < 1.0'),
    ];
    const world = admittedWorld({ tripwires });
    const risks = [{ risk: 'Supplier', probability: 3, impact: 5 }];
    must(world.toProject(file({ milestones: [{ name: 'Pilot', due: '2026-03-10' }], risks }), 'manu'));
    const names = () => world.project.state.failing.map(entry => entry.criterion);
    expect(names()).toEqual(['risk']);
    must(world.later(8).toProject(watch));
    expect(names()).toEqual(['risk']);
    must(world.later(1).toProject(watch));
    expect(names()).toEqual(['risk', 'late']);
    must(world.later(23).toProject(watch));
    expect(names()).toEqual(['risk', 'late', 'report']);
  });

  test('time alone makes a condition of a board overdue the day after it is due, until somebody has accepted that it is met', () => {
    const world = atGateWorld({ tripwires: [says('kept', 'conditionsOverdue == 0.0')] });
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    const conditions = [{ text: 'Sign', due: '2026-03-12', owner: 'manager' as const }];
    for (const member of ['gail', 'greg', 'gina'])
      must(world.toRound({ type: 'cast-ballot', outcome: 'conditional-go', reason: 'If', conditions }, member));
    must(world.toProject({ type: 'record-round', review: 'p1.g1.1' }));
    must(world.later(10).toProject(watch));
    expect(alerts(world)).toEqual([]);
    must(world.later(1).toProject(watch));
    expect(alerts(world)).toMatchObject([{ type: 'criterion-failed', value: 'the number of overdue conditions is 1' }]);
    for (const { id } of world.project.state.conditions)
      must(world.toProject({ type: 'meet-condition', condition: id, how: 'Done', evidence: undefined }, 'manu'));
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    expect(world.project.state.failing).toEqual([]);
  });
});

describe('the criteria that are watched', () => {
  const low = says('fit', 'score >= 90.0');

  test('the criteria that are watched are those of the next gate, and clear when the gate is passed', () => {
    const world = atGateWorld({ first: { criteria: [low] } });
    expect(world.project.state.failing).toMatchObject([{ criterion: 'fit', gate: 'g1', value: 'the score is 70' }]);
    decideGate(world, allGo);
    expect(alerts(world)).toMatchObject([{ type: 'criterion-failed' }, { type: 'criterion-recovered', gate: 'g1' }]);
  });

  test('the criteria that are watched are none once a project is killed: what stood is cleared once', () => {
    const world = decideGate(atGateWorld({ first: { criteria: [low] } }), { gail: 'kill', greg: 'kill', gina: 'kill' });
    expect(world.project.state.failing).toEqual([]);
    expect(alerts(world).map(fact => fact.type)).toEqual(['criterion-failed', 'criterion-recovered']);
    on(world.later(900))
      .when(watch, { now: world.now, ...projectNeeds(world) })
      .thenNothing();
  });

  test('the criteria that are watched are none before intake has admitted the proposal', () => {
    const world = admittedWorld();
    const [submitted] = world.project.past;
    given(project, submitted ? [submitted] : [])
      .when(watch, projectNeeds(world))
      .thenNothing();
  });
});
