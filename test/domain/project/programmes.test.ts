/** A programme is a project that holds projects: both know it, its board is shown its parts, and nothing is counted twice. */
import { describe, expect, test } from 'vitest';
import { type Part, partShown, rollUp } from '#domain/project/programme/roll-up.ts';
import type { Project } from '#domain/project/state.ts';
import { admittedWorld, atGateWorld, must, type World } from '../../support/fixtures.ts';
import { as, on } from '../../support/project-acts.ts';
import { closed, declined } from '../../support/situations.ts';
import { follows, told } from '../../support/told.ts';

const reason = 'It builds the first harbour.';
const other = { project: 'p0', title: 'Harbours', status: 'active' as const, isPart: false, parts: 0 };
const join = (changed: Partial<typeof other> = {}) => ({
  type: 'join-programme' as const,
  other: { ...other, ...changed },
  reason,
});
const leave = { type: 'leave-programme' as const, reason: 'It stands alone.' };
const note = (joined = true) => ({ type: 'note-part' as const, project: 'p5', title: 'North', joined });

describe('a project of a programme', () => {
  test('its team says of what programme it is a part, and the programme takes note and tells its people', () => {
    const world = admittedWorld();
    must(world.toProject(join(), 'manu'));
    expect(world.project.state.partOf).toMatchObject({ programme: 'p0', title: 'Harbours', by: 'manu' });
    const { title } = world.project.state.proposal;
    expect(follows(world)).toContainEqual({ type: 'note-part', programme: 'p0', project: 'p1', title, joined: true });
    expect(must(world.toProject(join(), 'manu'))).toEqual([]);
    const programme = admittedWorld();
    must(programme.toProject(note()));
    expect(programme.project.state.parts).toMatchObject([{ project: 'p5', title: 'North' }]);
    expect(told(programme)).toMatchObject([{ to: ['sonia', 'manu'], subject: expect.stringContaining('Joined your programme') }]);
    expect(must(programme.toProject(note()))).toEqual([]);
  });

  test('it is taken out again with a reason, and the programme forgets it', () => {
    const world = admittedWorld();
    must(world.toProject(join(), 'sonia'));
    must(world.toProject(leave, 'petra'));
    expect(world.project.state.partOf).toBeUndefined();
    expect(follows(world)).toContainEqual(expect.objectContaining({ type: 'note-part', programme: 'p0', joined: false }));
    const programme = admittedWorld();
    must(programme.toProject(note()));
    must(programme.toProject(note(false)));
    expect(programme.project.state.parts).toEqual([]);
    on(world).when(leave, as('sonia', world)).thenRefused('wrong-status');
  });

  test('a programme that is part of another, is over, is full, is the project itself or does not exist is refused with the reason', () => {
    const world = admittedWorld();
    const asked = (command: Parameters<World['toProject']>[0]) => on(world).when(command, as('sonia', world));
    for (const changed of [{ isPart: true }, { status: 'closed' as never }, { parts: 100 }, { project: 'p1' }])
      asked(join(changed)).thenRefused('unknown-reference', 'programme');
    asked({ ...join(), other: undefined }).thenRefused('unknown-reference', 'programme');
  });

  test('a programme, a project that is part of another, and one that is over become part of none', () => {
    const programme = admittedWorld();
    must(programme.toProject(note()));
    on(programme).when(join(), as('sonia', programme)).thenRefused('wrong-status');
    const part = admittedWorld();
    must(part.toProject(join(), 'sonia'));
    on(part)
      .when(join({ project: 'p9' }), as('sonia', part))
      .thenRefused('wrong-status');
    for (const world of [closed(), declined()]) on(world).when(join(), as('sonia', world)).thenRefused('wrong-status');
    on(admittedWorld()).when(join(), as('carl', admittedWorld())).thenRefused('not-allowed');
  });
});

describe('what a programme comes to', () => {
  const part = (changed: Partial<Part>): Part => ({
    ...{ project: 'p', title: 'Part', status: 'active', sponsor: 'sonia', musts: [], shoulds: [] },
    ...changed,
  });

  test('cost, forecast, latest end and alerts are summed; a part without a forecast counts with its cost, and one without either is said', () => {
    const sums = rollUp([
      part({ cost: 100, forecast: 130, end: '2027-03-31', musts: ['Cost'], shoulds: ['Time', 'Risk'] }),
      part({ cost: 50, status: 'closed', end: '2026-01-31' }),
      part({ status: 'submitted' }),
    ]);
    expect(sums).toEqual({
      ...{ parts: 3, underWay: 1, cost: 150, costUnknown: 1, forecast: 180, end: '2027-03-31', alerts: 3, musts: 1 },
    });
  });

  test('parts that are declined or withdrawn are not counted', () => {
    expect(rollUp([part({ cost: 100, status: 'declined' }), part({ cost: 1, status: 'withdrawn' })])).toMatchObject({
      parts: 0,
      cost: 0,
      forecast: 0,
    });
  });

  test('its board is shown the parts as they stood when the round was opened, and what they come to', () => {
    const world = atGateWorld();
    const shown = partShown(admittedWorld().project.state as Project);
    must(world.toRound({ type: 'open-round', review: 'p1.g1.1', parts: [shown] }));
    expect(world.round.state.pack?.programme).toEqual({ parts: [shown], sums: rollUp([shown]) });
    expect(shown).toMatchObject({ title: 'Online appointment booking', cost: 100_000_000, end: '2026-11-30' });
    const alone = atGateWorld();
    must(alone.toRound({ type: 'open-round', review: 'p1.g1.1' }));
    expect(alone.round.state.pack?.programme).toBeUndefined();
  });
});
