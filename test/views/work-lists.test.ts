/** The lists that schedules read: what is under way, what is watched, and the heads of streams. */
import { expect, test } from 'vitest';
import { admittedWorld, allGo, atGateWorld, decideGate, must, officeWorld } from '#test/support/fixtures.ts';
import { proposal } from '#test/support/standards.ts';
import { underWay, underWayRows, workflowsUnderWay } from '#views/under-way.ts';
import { watched, watchedRows } from '#views/watched.ts';
import { closedWorld, closingWorld } from './states.ts';

test('a project is under way for the workflows as long as it waits for intake, for a round or for its closure', () => {
  const world = officeWorld();
  const now = () => workflowsUnderWay(world.project.state).map(entry => entry.workflow);
  expect(underWayRows(world.project.state)).toEqual([]);
  must(world.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  expect([now(), underWayRows(world.project.state)]).toEqual([
    ['intake'],
    [{ list: underWay.name, key: 'p1', body: { project: 'p1' } }],
  ]);
  expect(underWayRows(admittedWorld().project.state)).toEqual([]);
  const waiting = (state: Parameters<typeof workflowsUnderWay>[0]) =>
    workflowsUnderWay(state).map(({ since: _, ...rest }) => rest);
  expect(waiting(atGateWorld().project.state)).toEqual([{ workflow: 'gate-review', project: 'p1', review: 'p1.g1.1' }]);
  expect(waiting(closingWorld().project.state)).toEqual([{ workflow: 'closure', project: 'p1', number: 1 }]);
  expect(underWayRows(closedWorld().project.state)).toEqual([]);
});

test('criteria are watched from admission until the project is over', () => {
  const row = { list: watched.name, key: 'p1', body: { project: 'p1' } };
  for (const world of [admittedWorld(), decideGate(atGateWorld(), { ...allGo, gail: 'hold' }), closingWorld()])
    expect(watchedRows(world.project.state)).toEqual([row]);
  const submitted = officeWorld();
  must(submitted.toProject({ type: 'submit-proposal', project: 'p1', proposal: proposal() }, 'sonia'));
  for (const world of [submitted, closedWorld()]) expect(watchedRows(world.project.state)).toEqual([]);
});
