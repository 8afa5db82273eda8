/** Tripwires that ask for something: the clocks of 51 USC 30104 in virtual time, and the stop that a board alone lifts. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { presetModels } from '#presets/models.ts';
import { admittedWorld, allGo, decideGate, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { type CriterionInput, gateModel } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const law = presetModels
  .find(({ id }) => id === 'nasa-kdp')
  ?.tripwires.filter(({ id }) => id === 'watch-cost') as CriterionInput[];
const look = { type: 'look-at-duties' as const };
const day = (world: World) => world.now.slice(0, 10);

const report = (world: World, percent: number, who = 'manu') => {
  const forecast = 100_000_000 + percent * 1_000_000;
  must(world.toProject({ type: 'file-report', report: reportSchema.parse({ forecast }) }, who));
  return world;
};
/** Found on 2 March 2026, a day after the example of the decision record. */
const found = (percent: number) => report(admittedWorld({ tripwires: law }), percent);
const asked = ({ project }: World) =>
  projectDuties(project.state)
    .filter(({ kind }) => kind.startsWith('tripwire'))
    .map(({ about, due, owners }) => [about, due?.slice(0, 10), owners]);
const past = ({ project }: World, type: string) => project.past.flatMap(entry => entry.facts).filter(fact => fact.type === type);

const stops = ({ project }: World) => (project.state.tripwireDuties ?? []).filter(({ otherwise }) => otherwise === 'hold');

/** Its gate is asked for, and the board decides. */
function decided(world: World, outcome: 'recycle' | 'conditional-go'): void {
  must(world.toProject({ type: 'request-gate' }, 'manu'));
  const review = world.project.state.open?.review ?? '';
  must(world.toRound({ type: 'open-round', review }));
  const due = dateOf(addDays(world.now, 60));
  const conditions = outcome === 'recycle' ? [] : [{ text: 'Cut the scope', due, owner: 'manager' as const }];
  for (const member of ['gail', 'greg', 'gina'])
    must(world.toRound({ type: 'cast-ballot', outcome, reason: 'So.', conditions }, member));
  must(world.toProject({ type: 'record-round', review }));
}

/** Looks once a day, as the schedule would. */
function until(world: World, end: string): World {
  while (day(world) < end) {
    must(world.later(1).toProject(look));
    must(world.toProject({ type: 'watch-criteria' }));
  }
  return world;
}

describe('a tripwire that asks for something', () => {
  test('a tripwire found at 16 % asks for reasons in 30 days, the committee in 45, an analysis in six months, of whom the law names', () => {
    const world = found(16);
    expect(day(world)).toBe('2026-03-02');
    expect(asked(world)).toEqual([
      [expect.stringContaining('reasons'), '2026-04-01', ['manu']],
      [expect.stringContaining('committee'), '2026-04-16', ['sonia']],
      [expect.stringContaining('analysis'), '2026-09-02', ['manu']],
    ]);
    expect(told(world)).toMatchObject([
      { to: ['sonia', 'manu'], lines: expect.arrayContaining([expect.stringContaining('by 1 Apr 2026')]) },
    ]);
  });

  test('a tripwire found at 31 % asks for all of that and stops the project after 18 months, unless a board says go', () => {
    const world = found(31);
    expect(asked(world)).toHaveLength(4);
    expect(asked(world).at(-1)).toEqual([expect.stringContaining('No further spending'), '2027-09-02', ['sonia', 'chair:main']]);
    until(world, '2027-09-01');
    expect(world.project.state.status).toBe('active');
    until(world, '2027-09-03');
    expect(world.project.state).toMatchObject({ status: 'on-hold', held: { criterion: 'watch-cost' } });
    expect(past(world, 'project-held')).toHaveLength(1);
    expect(projectDuties(world.project.state).map(({ kind }) => kind)).toContain('held');
    expect(projectDuties(world.project.state).map(({ kind }) => kind)).not.toContain('hold');
  });

  test('a go re-authorises a project that was stopped; a recycle does not', () => {
    const world = until(found(31), '2027-09-03');
    decided(world, 'recycle');
    expect(world.project.state).toMatchObject({ status: 'on-hold', held: { criterion: 'watch-cost' } });
    decided(world, 'conditional-go');
    expect(world.project.state.status).toBe('active');
    expect(world.project.state.held).toBeUndefined();
  });

  test('a go before the day lifts the stop, and the alert that stays asks for no second one', () => {
    const world = found(31);
    decided(world, 'conditional-go');
    expect(stops(world).map(({ ended }) => ended?.why)).toEqual(['authorised']);
    report(world.later(1), 35);
    expect(stops(world)).toHaveLength(1);
    until(world, '2027-10-01');
    expect(world.project.state.status).toBe('active');
  });

  test('a stop rests while the cost is less far over, keeps its day, and goes with the alert', () => {
    const world = found(31);
    report(world.later(10), 20);
    expect(asked(world).map(([, due]) => due)).toEqual(['2026-04-01', '2026-04-16', '2026-09-02']);
    report(world.later(10), 40);
    expect(asked(world).at(-1)?.[1]).toBe('2027-09-02');
    report(world.later(10), 5);
    expect(asked(world)).toEqual([]);
    expect(world.project.state.tripwireDuties?.map(({ ended }) => ended?.why)).toEqual(Array(4).fill('recovered'));
  });

  test('what it asks for is reported as done with a note by whoever is asked or the PMO, once; a stop by nobody', () => {
    const world = found(31);
    const done = { type: 'finish-tripwire-duty' as const, duty: 't1', note: 'Sent.', link: 'https://example.org/reasons' };
    on(world).when(done, as('carl', world)).thenRefused('not-allowed');
    on(world)
      .when({ ...done, duty: 't9' }, as('manu', world))
      .thenRefused('unknown-reference', 'duty');
    on(world)
      .when({ ...done, duty: 't4' }, as('sonia', world))
      .thenRefused('wrong-status', 'duty');
    must(world.toProject(done, 'manu'));
    expect(must(world.toProject(done, 'manu'))).toEqual([]);
    on(world).when(done, as('petra', world)).thenRefused('wrong-status', 'duty');
    expect(world.project.state.tripwireDuties?.[0]?.done).toMatchObject({ note: 'Sent.', by: 'manu' });
    expect(asked(world)).toHaveLength(3);
    expect(told(world)).toMatchObject([{ to: ['sonia', 'pmo'], subject: expect.stringContaining('Done') }]);
  });

  test('what is late is told to the PMO after two weeks, and no reminder comes after it was done', () => {
    const world = until(found(16), '2026-04-16');
    const escalated = () => past(world, 'duty-escalated').filter(fact => (fact as { duty?: string }).duty === 'tripwire:t1');
    expect(escalated()).toMatchObject([{ to: expect.arrayContaining(['manu', 'petra']) }]);
    must(world.toProject({ type: 'finish-tripwire-duty', duty: 't1', note: 'Sent.' }, 'petra'));
    until(world, '2026-07-01');
    expect(escalated()).toHaveLength(1);
  });

  test('a duty in working days is due, and asked for, by the calendar of its office as it stands when it is found', () => {
    const duty = { what: 'Report the reasons', who: 'manager' as const, after: { workingDays: 10 } };
    const check = { expression: 'costVariance <= 10.0' };
    const world = admittedWorld({ tripwires: [{ id: 'c', name: 'Cost', kind: 'should', check, duties: [duty] }] });
    const calendar = { zone: 'Europe/Berlin', workingDays: [1, 2, 3, 4, 5] };
    must(world.toOffice({ type: 'set-calendar', ...calendar, holidays: [{ date: '2026-03-05', name: 'A holiday' }] }, 'petra'));
    report(world, 16);
    must(world.toOffice({ type: 'set-calendar', ...calendar, holidays: [] }, 'petra'));
    expect(asked(world)).toEqual([['Report the reasons', '2026-03-17', ['manu']]]);
    const days: string[] = [];
    while (day(world) < '2026-04-08')
      for (const { type } of must(world.later(1).toProject(look)))
        if (type === 'duty-reminded' || type === 'duty-escalated') days.push(`${type} ${day(world)}`);
    expect(days).toEqual([
      'duty-reminded 2026-03-06',
      'duty-reminded 2026-03-17',
      'duty-reminded 2026-03-26',
      'duty-escalated 2026-04-06',
    ]);
  });

  test('a duty with no day or two, and one of a criterion at a gate, are refused when the model is published', () => {
    const world = admittedWorld();
    const duty = { what: 'Report', who: 'manager' as const };
    const publish = (tripwires: CriterionInput[], criteria: CriterionInput[] = []) =>
      world.toOffice(
        { type: 'publish-gate-model', model: gateModel({ tripwires, first: { criteria } }), default: false },
        'petra',
      );
    const watched = (duties: CriterionInput['duties']): CriterionInput[] => [
      { id: 'c', name: 'Cost', kind: 'should', check: { expression: 'costVariance <= 10.0' }, duties },
    ];
    expect(publish(watched([duty]))).toMatchObject({ refusal: { field: 'model.tripwires.0.duties.0.after' } });
    expect(publish(watched([{ ...duty, on: '2027-01-01', after: { days: 3 } }]))).toMatchObject({
      refusal: { field: 'model.tripwires.0.duties.0.after' },
    });
    expect(publish([], watched([{ ...duty, on: '2027-01-01' }]))).toMatchObject({
      refusal: { field: 'model.gates.0.criteria.0.duties' },
    });
    must(publish(watched([{ ...duty, on: '2027-01-01' }])));
  });

  test('a gate that is passed by a plain go lifts the stop of a tripwire that fails as a should', () => {
    const stop: CriterionInput = {
      id: 'stop',
      name: 'Cost within 10 %',
      kind: 'should',
      check: { expression: 'costVariance <= 10.0' },
      duties: [{ what: 'No further spending', who: 'board', after: { days: 20 }, otherwise: 'hold' }],
    };
    const world = report(admittedWorld({ tripwires: [stop] }), 12);
    must(world.toProject({ type: 'add-evidence', evidence: { kind: 'business-case', title: 'Case', text: 'It pays.' } }, 'manu'));
    must(world.toProject({ type: 'request-gate' }, 'manu'));
    decideGate(world, allGo);
    expect(world.project.state.tripwireDuties?.[0]?.ended?.why).toBe('authorised');
  });
});
