/** The reporting cycle of a project: asked once, reminded, missed with an alert, filed, accepted or sent back by the PMO, nobody by himself. */
import { describe, expect, test } from 'vitest';
import { reportingRuleSchema } from '#domain/office/reporting/rule.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { reportChanges } from '#domain/project/registers/shown.ts';
import { admittedWorld, must, projectNeeds, type World } from '../../support/fixtures.ts';
import { person } from '../../support/given.ts';
import { on } from '../../support/project-acts.ts';
import { gateModel } from '../../support/standards.ts';

const everybody = { exceptModels: [], onHold: false, closing: false };
const ask = {
  type: 'ask-report' as const,
  period: '2026-03',
  due: '2026-04-07T23:59:59.999Z',
  remindAt: ['2026-04-06T00:00:00.000Z', '2026-04-07T00:00:00.000Z', '2026-04-08T00:00:00.000Z'],
  missedAt: '2026-04-10T23:59:59.999Z',
  files: 'manager' as const,
  ...everybody,
};
const files = (progress: number, more: object = {}) =>
  ({ type: 'file-report', report: reportSchema.parse({ progress }), ...more }) as const;
const answer = (accepted: boolean, reason?: string) => ({ type: 'answer-report', period: '2026-03', accepted, reason }) as const;
const look = { type: 'look-at-duties' } as const;
const as = (id: string, world: World) => ({ ...projectNeeds(world), actor: person(id) });
const report = (world: World) => world.project.state.reports?.at(-1);
const alerts = (world: World) => world.project.state.failing.map(({ criterion }) => criterion);

/** Admitted on 2 March; asked on 1 April. */
function asked(): World {
  const world = admittedWorld().later(30);
  must(world.toProject(ask));
  return world;
}

/** The days from 1 April on which time did something, with what it did. */
function daysUntil(world: World, days: number): string[] {
  const seen: string[] = [];
  for (let day = 0; day < days; day += 1) {
    const facts = must(world.later(1).toProject(look));
    seen.push(...facts.map(({ type }) => `${world.now.slice(5, 10)} ${type}`));
  }
  return seen;
}

describe('a report that is asked for', () => {
  test('a report that is asked for waits for the manager, who is reminded before the day, on it and after it; then it is missed', () => {
    const world = asked();
    expect(projectDuties(world.project.state)).toMatchObject([{ key: 'report:2026-03', owners: ['manu'], due: ask.due }]);
    expect(daysUntil(world, 20)).toEqual([
      '04-06 duty-reminded',
      '04-07 duty-reminded',
      '04-08 duty-reminded',
      '04-11 report-missed',
      '04-11 criterion-failed',
    ]);
    expect([report(world)?.state, alerts(world), projectDuties(world.project.state)]).toEqual([
      'missed',
      ['tollgate.report-filed'],
      [],
    ]);
  });

  test('a report that is asked for is asked for once, of projects that are meant and were there in the period', () => {
    const world = asked();
    on(world).when(ask, projectNeeds(world)).thenNothing();
    const april = { ...ask, period: '2026-04' };
    on(world)
      .when({ ...april, exceptModels: ['standard'] }, projectNeeds(world))
      .thenNothing();
    on(world)
      .when({ ...april, gateModel: 'other' }, projectNeeds(world))
      .thenNothing();
    on(world)
      .when({ ...april, gateModel: 'standard' }, projectNeeds(world))
      .thenTypes('report-asked');
    on(world)
      .when({ ...ask, period: '2026-02' }, projectNeeds(world))
      .thenNothing();
    on(world).when(april, as('petra', world)).thenRefused('not-allowed');
  });

  test('a report that is asked for is about the first period that is owed, unless it names another', () => {
    const world = asked();
    must(world.toProject({ ...ask, period: '2026-04' }));
    on(world)
      .when(files(10, { period: '2026-05' }), as('manu', world))
      .thenRefused('unknown-reference', 'period');
    const [named] = on(world)
      .when(files(10, { period: '2026-04' }), as('manu', world))
      .thenTypes('report-filed');
    expect(named).toMatchObject({ period: '2026-04' });
    must(world.toProject(files(10), 'manu'));
    expect(world.project.state.reports?.map(({ state }) => state)).toEqual(['filed', 'asked']);
  });

  test('a report that is asked for and filed after its day counts as late, and ends the alert of the missed one', () => {
    const world = asked();
    daysUntil(world, 20);
    const facts = must(world.toProject(files(10), 'manu'));
    expect(facts.map(({ type }) => type)).toEqual(['report-filed', 'criterion-recovered']);
    expect(report(world)).toMatchObject({ state: 'filed', late: true, filedBy: 'manu' });
  });

  test('a report that is asked for leaves one that nobody asked for as it always was', () => {
    const world = admittedWorld();
    const [fact] = must(world.toProject(files(5), 'manu'));
    expect(fact).not.toHaveProperty('period');
  });
});

describe('a report that was filed', () => {
  const filed = () => {
    const world = asked();
    must(world.toProject(files(10, { registers: { risks: { add: [{ risk: 'Rain', probability: 1, impact: 1 }] } } }), 'manu'));
    return world;
  };

  test('a report that was filed waits for the PMO, and for nobody who filed it or leads the project', () => {
    const world = filed();
    expect(projectDuties(world.project.state)).toMatchObject([{ key: 'report-acceptance:2026-03', owners: ['pmo'] }]);
    on(world).when(answer(true), as('gail', world)).thenRefused('not-allowed');
    on(world).when(answer(true), as('manu', world)).thenRefused('not-allowed');
    on(world).when(answer(true), as('petra', world)).thenTypes('report-accepted');
    const byPmo = asked();
    must(byPmo.toProject(files(10), 'petra'));
    on(byPmo).when(answer(true), as('petra', byPmo)).thenRefused('conflict-of-interest');
    on(byPmo).when(answer(true), as('dan', byPmo)).thenTypes('report-accepted');
  });

  test('P21: a report that was filed is not answered by whoever filed it while another waits, nor by a lead under a second id', () => {
    const world = filed();
    must(world.toProject({ ...ask, period: '2026-04' }));
    must(world.toProject(files(20), 'petra'));
    const april = { ...answer(true), period: '2026-04' };
    on(world).when(april, as('petra', world)).thenRefused('conflict-of-interest');
    on(world).when(april, as('dan', world)).thenTypes('report-accepted');
    on(world).when(answer(true), as('petra', world)).thenTypes('report-accepted');
    const { office } = world;
    const twin = { id: 'mona', name: 'Manu', email: 'MANU@example.org', roles: ['pmo' as const] };
    office.state = { ...office.state, people: [...office.state.people, twin] };
    on(world).when(answer(true), as('mona', world)).thenRefused('conflict-of-interest');
  });

  test('a report that was filed is sent back with a reason alone, within working days, and missed when it does not come', () => {
    const world = filed().later(7);
    on(world).when(answer(false), as('petra', world)).thenRefused('reason-required', 'reason');
    must(world.toProject(answer(false, 'The cost is missing.'), 'petra'));
    expect(report(world)).toMatchObject({ state: 'sent-back', returns: 1, due: '2026-04-13T23:59:59.999Z' });
    expect(projectDuties(world.project.state)).toMatchObject([{ key: 'report:2026-03', owners: ['manu'] }]);
    expect(daysUntil(world, 9).at(-2)).toBe('04-14 report-missed');
  });

  test('a report that was filed and sent back is repaired in the days of the rule for its gate model, not in those for another', () => {
    const world = filed().later(7);
    must(world.toOffice({ type: 'publish-gate-model', model: { ...gateModel(), id: 'other' }, default: false }, 'petra'));
    const rule = (changes: object) => reportingRuleSchema.parse({ every: 'month', day: 5, ...changes });
    const rules = [rule({ gateModel: 'other', repairDays: 20 }), rule({ repairDays: 2 })];
    must(world.toOffice({ type: 'set-reporting', rules }, 'petra'));
    must(world.toProject(answer(false, 'The cost is missing.'), 'petra'));
    expect(report(world)?.due).toBe('2026-04-10T23:59:59.999Z');
  });

  test('a report that was filed early and sent back is due no sooner than it was due first', () => {
    const world = filed();
    must(world.toProject(answer(false, 'The cost is missing.'), 'petra'));
    expect(report(world)).toMatchObject({ state: 'sent-back', due: ask.due, missedAt: ask.missedAt });
    expect(daysUntil(world, 12).at(-2)).toBe('04-11 report-missed');
  });

  test('a report that was filed again tells what it changes against what stood before the first one', () => {
    const world = filed();
    must(world.toProject(answer(false, 'The cost is missing.'), 'petra'));
    must(world.later(1).toProject(files(20, { registers: { risks: { change: [{ id: 'r1', impact: 5 }] } } }), 'manu'));
    expect(reportChanges(world.project.state)).toMatchObject({
      figures: [{ field: 'progress', now: 20 }],
      entries: [{ id: 'r1', change: 'added' }],
    });
  });

  test('a report that was filed is accepted once; then its period is over for it', () => {
    const world = filed();
    must(world.toProject(answer(true, 'Thank you.'), 'petra'));
    on(world).when(answer(true), as('petra', world)).thenNothing();
    on(world).when(answer(false, 'No.'), as('petra', world)).thenRefused('wrong-status');
    on(world)
      .when(files(30, { period: '2026-03' }), as('manu', world))
      .thenRefused('wrong-status', 'period');
    expect([report(world)?.state, projectDuties(world.project.state)]).toEqual(['accepted', []]);
  });

  test('a report that was filed is owed to nobody once its project is over', () => {
    const world = asked();
    must(world.toProject({ type: 'look-at-duties' }));
    const over = { ...world.project.state, status: 'killed' } as typeof world.project.state;
    expect(projectDuties(over).filter(({ kind }) => kind === 'report')).toEqual([]);
  });
});
