/** A condition that is a month late is an exception of its board: who is told, who sees it where, and what ends it. */
import { describe, expect, test } from 'vitest';
import { isException } from '#domain/project/conditions/exception.ts';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { freezePack } from '#domain/project/pack.ts';
import type { Project } from '#domain/project/state.ts';
import type { Review } from '#domain/review/state.ts';
import { addDays, dateOf } from '#domain/values/time.ts';
import { rolesOwning } from '#functions/kit/duties.ts';
import { projectDutyRows } from '#views/duties.ts';
import { must, type World } from '../../support/fixtures.ts';
import { conditioned } from '../../support/situations.ts';
import { seats } from '../../support/standards.ts';

const conditionIn = (world: World) =>
  world.project.state.conditions[0] as NonNullable<typeof world.project.state.conditions>[number];
const exceptions = (world: World) => projectDuties(world.project.state).filter(({ kind }) => kind === 'exception');

/** A month and a day after the day of the condition, looked at each day. */
function monthLate(): World {
  const world = conditioned();
  const until = addDays(`${conditionIn(world).due}T12:00:00.000Z`, 31);
  while (world.now < until) must(world.later(1).toProject({ type: 'look-at-duties' }));
  return world;
}

describe('a condition that is a month late', () => {
  test('P22: it waits for the word of its board, in the lists of all its members, beside the wait of its owner', () => {
    const world = monthLate();
    expect(isException(conditionIn(world))).toBe(true);
    expect(exceptions(world)).toMatchObject([{ key: 'exception:c1', owners: ['board:main'], about: conditionIn(world).text }]);
    expect(projectDutyRows(world.project.state as never).map(({ list }) => list)).toContain('duties/office/pmo/board:main');
    for (const member of seats) expect(rolesOwning(world.office.state, member)).toContain('board:main');
    expect(rolesOwning(world.office.state, 'sonia')).toEqual([]);
  });

  test('it is no exception any more once it is reported as met or waived', () => {
    const reported = monthLate();
    must(reported.toProject({ type: 'meet-condition', condition: 'c1', how: 'Signed.' }, 'manu'));
    expect(exceptions(reported)).toEqual([]);
    const waived = monthLate();
    const until = dateOf(addDays(waived.now, 20));
    must(waived.toProject({ type: 'grant-waiver', condition: 'c1', reason: 'The supplier is insolvent.', until }, 'gail'));
    expect(exceptions(waived)).toEqual([]);
  });

  test('it is told anew when its waiver has ended and another month has passed', () => {
    const world = monthLate();
    const until = dateOf(addDays(world.now, 20));
    must(world.toProject({ type: 'grant-waiver', condition: 'c1', reason: 'The supplier is insolvent.', until }, 'gail'));
    for (let day = 0; day < 40; day += 1) must(world.later(1).toProject({ type: 'look-at-duties' }));
    expect(exceptions(world)).toEqual([]);
    for (let day = 0; day < 15; day += 1) must(world.later(1).toProject({ type: 'look-at-duties' }));
    expect(exceptions(world)).toHaveLength(1);
  });

  test('the pack of the next round shows it to the board', () => {
    const world = monthLate();
    const { gate } = world.round.state as Review;
    const asked = { gate, tripwires: [], result: 'completed' as const };
    const { conditions } = freezePack(world.project.state as Project, asked, { now: world.now, office: world.office.state });
    expect(conditions.filter(isException)).toMatchObject([{ id: 'c1', standing: 'overdue' }]);
  });
});
