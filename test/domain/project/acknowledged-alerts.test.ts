/** Alerts that somebody sees to: said with a note, an owner and a day; a duty of that owner; late ones are told to the PMO. */
import { describe, expect, test } from 'vitest';
import { reportSchema } from '#domain/project/delivery/report.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { admittedWorld, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { overCost } from '../../support/standards.ts';
import { told } from '../../support/told.ts';

const reported = (forecast: number) => ({ type: 'file-report' as const, report: reportSchema.parse({ forecast }) });
const said = {
  type: 'acknowledge-alert' as const,
  criterion: 'cost',
  note: 'A second supplier is asked.',
  owner: 'sonia',
  due: '2026-03-20',
};
const look = { type: 'look-at-duties' as const };

function failing(kind: 'must' | 'should' = 'should'): World {
  const world = admittedWorld({ tripwires: [{ ...overCost, kind }] });
  must(world.toProject(reported(120_000_000), 'manu'));
  return world;
}
const duties = ({ project }: World) => projectDuties(project.state).filter(({ kind }) => kind === 'alert');
const factsOf = ({ project }: World) => project.past.flatMap(({ facts }) => facts);

describe('an alert', () => {
  test('an alert is acknowledged with what is done, by whom and by when, and becomes a duty of that person', () => {
    const world = failing();
    must(world.toProject(said, 'manu'));
    const { type: _, criterion: __, ...rest } = said;
    expect(world.project.state.failing).toMatchObject([
      { criterion: 'cost', acknowledged: { ...rest, by: 'manu', at: world.now } },
    ]);
    expect(duties(world)).toMatchObject([
      { key: 'alert:cost', owners: ['sonia'], due: '2026-03-20T23:59:59.999Z', about: 'Cost within ten per cent' },
    ]);
    expect(told(world)).toMatchObject([{ to: ['sonia'], subject: expect.stringContaining('Yours to end by 20 Mar 2026') }]);
  });

  test('an alert is acknowledged by the same words once, and by other words anew', () => {
    const world = failing();
    must(world.toProject(said, 'manu'));
    expect(must(world.toProject(said, 'sonia'))).toEqual([]);
    must(world.toProject({ ...said, due: '2026-04-20' }, 'petra'));
    expect(duties(world)).toMatchObject([{ due: '2026-04-20T23:59:59.999Z' }]);
  });

  test('an alert that goes on past its day is told to the PMO, is late in the lists, and begins anew with another day', () => {
    const world = failing();
    must(world.toProject(said, 'manu'));
    must(world.later(19).toProject(look));
    const [escalated] = factsOf(world).filter(fact => fact.type === 'duty-escalated');
    expect(escalated).toMatchObject({ duty: 'alert:cost', kind: 'alert', to: expect.arrayContaining(['sonia', 'petra']) });
    must(world.toProject({ ...said, due: '2026-06-01' }, 'petra'));
    expect(world.project.state.duties).toEqual({});
  });

  test('an alert that is over takes its duty along, and nobody is reminded of it', () => {
    const world = failing();
    must(world.toProject(said, 'manu'));
    must(world.toProject(reported(105_000_000), 'manu'));
    expect(duties(world)).toEqual([]);
    expect(must(world.later(40).toProject(look))).toEqual([]);
  });

  test('an alert is acknowledged by who works on the project or the PMO, for somebody of the office, by a day within a year', () => {
    const world = failing();
    const asked = (changed: object, who = 'manu') => on(world).when({ ...said, ...changed }, as(who, world));
    asked({}, 'carl').thenRefused('not-allowed');
    asked({ owner: 'nobody' }).thenRefused('unknown-reference', 'owner');
    asked({ due: '2026-01-01' }).thenRefused('day-is-past', 'due');
    asked({ due: '2028-01-01' }).thenRefused('unknown-reference', 'due');
    asked({ criterion: 'other' }).thenRefused('unknown-reference', 'criterion');
    on(admittedWorld()).when(said, as('manu', admittedWorld())).thenRefused('wrong-status');
  });

  test('a must that begins to fail is told to the PMO and the sponsor, too; a should to its owner alone', () => {
    expect(told(failing('must'))).toMatchObject([{ to: ['manu', 'sonia', 'pmo'] }]);
    expect(told(failing())).toMatchObject([{ to: ['manu'] }]);
  });
});
