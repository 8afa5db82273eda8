/** The same work proposed twice goes on once, and both histories stay. */
import { describe, expect, test } from 'vitest';
import type { ProjectCommand } from '#domain/project/commands.ts';
import { project } from '#domain/project/decide.ts';
import { atGateWorld, must, officeWorld, type World } from '../../support/fixtures.ts';
import { given } from '../../support/given.ts';
import { as, on } from '../../support/project-acts.ts';
import { proposal } from '../../support/standards.ts';
import { follows, told } from '../../support/told.ts';

const reason = 'Both replace the same forms.';
const other = { project: 'p0', title: 'Booking', status: 'active' as const };
const merge = (changed: Partial<typeof other> | undefined = {}) => ({
  type: 'merge-into' as const,
  other: { ...other, ...changed },
  reason,
});

function proposed(changed: Parameters<typeof proposal>[0] = {}): World {
  const world = officeWorld();
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal(changed) }, 'sonia'));
  return world;
}

const refusedOf = (world: World, command: ProjectCommand, id: string) => on(world).when(command, as(id, world));

describe('a proposal that is the same as another project', () => {
  test.each(['sonia', 'manu', 'petra'])(
    '%s (sponsor, manager, PMO) says so, and it is declined with the reason and the other project',
    id => {
      const world = proposed();
      must(world.toProject(merge(), id));
      expect(world.project.state).toMatchObject({
        status: 'declined',
        mergedInto: { project: 'p0', title: 'Booking', by: id },
        reasons: ['It is the same as “Booking”, where the work goes on: Both replace the same forms.'],
      });
    },
  );

  test('a person who does not work on it, and is not of the PMO, may not say so', () => {
    refusedOf(proposed(), merge(), 'carl').thenRefused('not-allowed');
    refusedOf(proposed(), merge(), 'gail').thenRefused('not-allowed');
  });

  test('a project that is declined, is itself, or does not exist in the office takes up no other', () => {
    refusedOf(proposed(), { ...merge(), other: { ...other, status: 'declined' } }, 'petra').thenRefused(
      'unknown-reference',
      'project',
    );
    refusedOf(proposed(), { ...merge(), other: { ...other, project: 'p1' } }, 'petra').thenRefused(
      'unknown-reference',
      'project',
    );
    refusedOf(proposed(), { ...merge(), other: undefined }, 'petra').thenRefused('unknown-reference', 'project');
  });

  test('a project under way is ended by its board or its closure, not by a merge', () => {
    refusedOf(atGateWorld(), merge(), 'petra').thenRefused('wrong-status');
  });

  test('the same word again adds nothing; another project is refused until the first word is taken back by a revision', () => {
    const world = proposed();
    must(world.toProject(merge(), 'petra'));
    expect(must(world.toProject(merge(), 'petra'))).toEqual([]);
    refusedOf(world, merge({ project: 'p9', title: 'Parking' }), 'petra').thenRefused('wrong-status');
    must(world.toProject({ type: 'revise-proposal', proposal: proposal({ title: 'Another thing' }) }, 'sonia'));
    expect(world.project.state).toMatchObject({ status: 'submitted', reasons: [], mergedInto: undefined });
    must(world.toProject(merge({ project: 'p9', title: 'Parking' }), 'petra'));
  });

  test('the other project takes note of it once, and the sponsors of both are told', () => {
    const world = proposed();
    must(world.toProject(merge(), 'petra'));
    const { title } = world.project.state.proposal;
    expect(follows(world)).toMatchObject([
      { type: 'note-merged', into: 'p0', project: 'p1', title },
      { type: 'mail', notification: { to: ['sonia', 'manu'], subject: `Merged: ${title}` } },
    ]);
    const taken = atGateWorld();
    const note = { type: 'note-merged' as const, project: 'p5', title: 'Booking, again' };
    must(taken.toProject(note));
    expect(told(taken)).toMatchObject([{ to: ['sonia', 'manu'], subject: `Joined by a proposal: ${title}` }]);
    expect(taken.project.state).toMatchObject({ mergedHere: [{ project: 'p5', title: 'Booking, again' }] });
    expect(must(taken.toProject(note))).toEqual([]);
  });

  test('a proposal that nobody may see is merged by nobody', () => {
    given(project, []).when(merge(), as('petra', officeWorld())).thenRefused('not-found');
  });
});
