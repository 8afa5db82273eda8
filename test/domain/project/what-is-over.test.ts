/** What ends with a project or with its cause: alerts, reminders, steps of a closure, updates from a file. */
import { describe, expect, test } from 'vitest';
import { stepNow } from '#domain/duties/timeline.ts';
import { presentValues } from '#domain/project/alerts/alerts.ts';
import { acceptorsOf, waitsFor } from '#domain/project/conditions/acceptors.ts';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { updatedBy } from '#domain/project/intake/importing.ts';
import { missingPeople, peopleNamed } from '#domain/project/missing-people.ts';
import { addDays } from '#domain/values/time.ts';
import {
  admittedWorld,
  allGatesPassedWorld,
  allGo,
  atGateWorld,
  decideGate,
  must,
  officeWorld,
  type World,
} from '../../support/fixtures.ts';
import { as, asWorkflow, on } from '../../support/project-acts.ts';
import { closed, closing, declined, reported, submitted } from '../../support/situations.ts';
import { type CriterionInput, overCost, people, proposal } from '../../support/standards.ts';

const report = (world: World, fields: object) =>
  must(world.later(1).toProject({ type: 'file-report', report: reportSchema.parse(fields) }, 'manu'));
const failing = (world: World) => world.project.state.failing.map(({ criterion, gate }) => [criterion, gate]);

describe('an alert', () => {
  const asked: CriterionInput = { ...overCost, id: 'asked' };

  test('each of several alerts recovers by itself', () => {
    const world = admittedWorld({ first: { criteria: [{ ...overCost }] }, tripwires: [asked] });
    report(world, { forecast: 120_000_000 });
    expect(failing(world)).toEqual([
      ['cost', 'g1'],
      ['asked', undefined],
    ]);
    must(world.toProject({ type: 'grant-waiver', criterion: 'cost', reason: 'Known.', until: '2026-03-20' }, 'greg'));
    expect(failing(world)).toEqual([['asked', undefined]]);
    report(world, { forecast: 130_000_000 });
    expect(world.project.state.failing).toMatchObject([{ criterion: 'asked', value: expect.stringContaining('30 %') }]);
  });

  test('a criterion of a gate that is passed is no longer asked, and says so', () => {
    const world = atGateWorld({ first: { criteria: [{ ...overCost }] }, tripwires: [] });
    report(world, { forecast: 120_000_000 });
    decideGate(world, allGo);
    const over = world.project.past.flatMap(({ facts }) => facts).filter(({ type }) => type === 'criterion-recovered');
    expect(over).toMatchObject([{ criterion: 'cost', gate: 'g1', value: 'no longer asked at the next gate' }]);
  });

  test('the criteria of a project on hold are watched, and shown as they are now', () => {
    const world = decideGate(atGateWorld(), { gail: 'hold', greg: 'hold', gina: 'hold' });
    report(world, { forecast: 120_000_000 });
    expect(failing(world)).toEqual([['cost', undefined]]);
    const { state } = world.project;
    expect(presentValues(state, world.office.state, world.now)).toEqual(state.failing);
    const recovered = { ...state, report: undefined, trend: [] };
    expect(presentValues(recovered, world.office.state, world.now)).toEqual(state.failing);
  });
});

describe('a reminder', () => {
  test('nobody is reminded of a project that is closed or declined, but of the reviews of its benefits', () => {
    const waits = (world: World) => projectDuties(world.project.state).map(({ kind }) => kind);
    expect(waits(submitted())).toEqual(['naming', 'naming']);
    expect(waits(declined())).toEqual([]);
    expect(waits(closed())).toEqual(['benefit-review']);
    const open = reported().project.state;
    const over = closed().project.state;
    expect(projectDuties({ ...over, conditions: open.conditions, benefitsOnFile: undefined })).toEqual([]);
  });

  test('a day after the last reminder the next one may come, and not a moment before', () => {
    const world = submitted();
    must(world.later(13.5).toProject({ type: 'look-at-duties' }));
    const { state } = world.project;
    const again = (days: number) =>
      projectDuties(state).filter(duty => stepNow(duty, state.duties?.[duty.key], addDays(world.now, days))).length;
    expect([again(0.5), again(0.99), again(1)]).toEqual([0, 0, 2]);
  });

  test('a condition that is reminded of leaves the other conditions alone', () => {
    const world = reported();
    const other = { ...world.project.state.conditions[0], id: 'c2', reported: undefined };
    world.project.state = { ...world.project.state, conditions: [...world.project.state.conditions, other as never] };
    must(world.later(8).toProject({ type: 'look-at-duties' }));
    expect(world.project.state.duties).toMatchObject({ 'condition-acceptance:c1': { steps: 1 } });
    expect(Object.keys(world.project.state.duties ?? {})).toEqual(['condition-acceptance:c1']);
  });
});

describe('a step of a closure', () => {
  const steps = [
    { type: 'remind-customer', number: 1, times: 1 },
    { type: 'request-closing-review', number: 1 },
    { type: 'archive', number: 1, key: 'k', sha256: 'a'.repeat(64) },
    { type: 'close', number: 1 },
  ] as const;

  test.each(steps)('“$type” of a workflow does nothing for a project that does not close, or closes no more', step => {
    for (const world of [allGatesPassedWorld(), closed()]) on(world).when(step, asWorkflow(world)).thenNothing();
  });

  test.each(steps)('“$type” of the workflow of an earlier closure does nothing', step => {
    const world = closing();
    must(world.toProject({ type: 'answer-closure', accepted: false, comment: 'Two clinics are missing.' }, 'carl'));
    on(world).when(step, asWorkflow(world)).thenNothing();
    closing(world);
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    on(world).when(step, asWorkflow(world)).thenNothing();
    on(world)
      .when({ ...step, number: 3 }, asWorkflow(world))
      .thenNothing();
  });

  test('the customer is reminded once each time, and the board asked once', () => {
    const world = closing();
    must(world.toProject(steps[0]));
    on(world).when(steps[0], asWorkflow(world)).thenNothing();
    must(world.toProject({ type: 'answer-closure', accepted: true }, 'carl'));
    must(world.toProject(steps[1]));
    on(world).when(steps[1], asWorkflow(world)).thenNothing();
    decideGate(world, allGo);
    on(world).when(steps[1], asWorkflow(world)).thenNothing();
  });
});

describe('who is missing', () => {
  test('everybody whom a project names is looked for once in each role, until the project is closed', () => {
    const benefits = ['Fewer calls', 'Less paper'].map(name => ({ name, owner: 'carl' }));
    const world = admittedWorld({}, { benefits });
    expect(peopleNamed(world.project.state)).toEqual(['sonia', 'manu', 'carl']);
    must(world.toOffice({ type: 'set-people', people: people.filter(({ id }) => id !== 'carl') }, 'ada'));
    const missing = (state = world.project.state) =>
      missingPeople(state, world.office.state).map(({ as: role, person }) => [role, person]);
    expect(missing()).toEqual([
      ['customer', 'carl'],
      ['benefit owner', 'carl'],
    ]);
    expect(missing({ ...closed().project.state } as never)).toEqual([]);
    expect(
      missingPeople(admittedWorld({}, { manager: undefined, customer: undefined }).project.state, officeWorld().office.state),
    ).toEqual([]);
  });

  test('whoever has declined is told with the reason', () => {
    const world = submitted();
    must(world.toProject({ type: 'answer-naming', role: 'manager', accepted: false, reason: 'No time.' }, 'manu'));
    expect(missingPeople(world.project.state, world.office.state)).toEqual([
      { as: 'manager', person: 'manu', why: 'has declined: No time.' },
    ]);
  });

  test('a condition waits for a word from its report to its acceptance, and for nobody before or after', () => {
    const world = reported();
    const waits = () => world.project.state.conditions.map(one => waitsFor(one, world.project.state, world.office.state));
    expect(waits()).toEqual([['gail']]);
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: false, reason: 'Unsigned.' }, 'gail'));
    expect(waits()).toEqual([[]]);
    must(world.toProject({ type: 'meet-condition', condition: 'c1', how: 'Now it is.' }, 'manu'));
    must(world.toProject({ type: 'answer-condition', condition: 'c1', accepted: true }, 'gail'));
    expect(waits()).toEqual([[]]);
  });

  test('when nobody of the round is left the next board accepts a condition, and after it the PMO alone', () => {
    const world = reported();
    const [known] = world.project.state.conditions;
    const who = (acceptors: string[]) => acceptorsOf({ ...known, acceptors } as never, world.project.state, world.office.state);
    expect(who(['gail'])).toEqual(['gail']);
    expect(who(['gone'])).toEqual(['gail', 'greg', 'gina', 'gus', 'gwen']);
    must(world.toOffice({ type: 'set-people', people: people.filter(({ roles }) => !roles.includes('gatekeeper')) }, 'ada'));
    expect(who(['gail'])).toEqual(['petra', 'dan']);
    expect(
      acceptorsOf({ ...known, acceptors: undefined, by: 'audrey' } as never, world.project.state, world.office.state),
    ).toEqual(['audrey']);
  });
});

describe('an update from a file', () => {
  const sent = (changed: Parameters<typeof proposal>[0] = {}) =>
    ({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed), imported: { identity: 'ours:n1' } }) as never;

  test('a file changes a project that intake looks at or that is under way, and says when it does not', () => {
    const ask = (world: World, by = 'petra') => on(world).when(sent({ title: 'Booking' }), as(by, world));
    for (const make of [
      submitted,
      () => admittedWorld(),
      () => decideGate(atGateWorld(), { gail: 'hold', greg: 'hold', gina: 'hold' }),
    ])
      ask(make()).thenTypes('proposal-revised');
    expect(ask(declined()).thenRefused('wrong-status')).toContain('a file does not bring it back');
    expect(ask(closed()).thenRefused('wrong-status')).toBe(
      'An update from a file is possible while a project is submitted or returned or active or on-hold; this one is closed.',
    );
    ask(admittedWorld(), 'ada').thenTypes('proposal-revised');
  });

  test('what people said to be no duplicate stays said, twenty projects at most', () => {
    const ids = (from: number, count: number) => Array.from({ length: count }, (_, index) => `q${from + index}`);
    const before = proposal({ notDuplicateOf: ids(0, 15) });
    const after = updatedBy(proposal({ title: 'Booking', notDuplicateOf: ids(10, 15) }), {
      proposal: before,
      imported: undefined,
    });
    expect(after).toMatchObject({ title: 'Booking', notDuplicateOf: ids(5, 20) });
  });
});
