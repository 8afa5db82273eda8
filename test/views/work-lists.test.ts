/** The lists that schedules read: what is under way, what is watched, and the heads of streams. */
import { expect, test } from 'vitest';
import { type Commit, seal } from '#domain/history/commit.ts';
import { admittedWorld, allGo, atGateWorld, decideGate, must, officeWorld } from '#test/support/fixtures.ts';
import { monday, system } from '#test/support/given.ts';
import { proposal } from '#test/support/standards.ts';
import { chainHeadRow, headsInHourOf } from '#views/chain-heads.ts';
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

test('the head of a stream stands under the hour of its last entry', () => {
  const entry = { stream: 'project/p1', seq: 7, at: monday, actor: system, command: 'c', content: 'x', facts: [], previous: '0' };
  const commit: Commit = seal(entry);
  const body = { stream: 'project/p1', seq: 7, digest: commit.digest };
  expect(chainHeadRow(commit)).toEqual({ list: 'heads/2026-03-02T09', key: 'project/p1', body });
  expect(headsInHourOf('2026-03-02T09:59:59.999Z').name).toBe('heads/2026-03-02T09');
});
