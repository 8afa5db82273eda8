/** A closing review that lapsed: the closure is to be reported again, and that is asked for once. */
import { expect, test } from 'vitest';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { allGatesPassedWorld, must } from '../../support/fixtures.ts';
import { closing } from '../../support/situations.ts';

test('a closing review that lapses leaves one duty, the closure report, counted from the day on which it lapsed', () => {
  const world = closing(allGatesPassedWorld({}, { end: undefined }));
  must(world.later(3).toProject({ type: 'answer-closure', accepted: true }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 1 }));
  const review = world.project.state.open?.review ?? '';
  must(world.toRound({ type: 'open-round', review }));
  must(world.later(60).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  expect(world.project.state).toMatchObject({ status: 'active', closure: { review } });
  expect(projectDuties(world.project.state).map(({ kind, owners, since }) => ({ kind, owners, since }))).toEqual([
    { kind: 'closure', owners: ['sonia'], since: world.now },
  ]);
});

test('a closure that its customer sends back is owed from that day on', () => {
  const world = closing(allGatesPassedWorld({}, { end: undefined }));
  must(world.later(20).toProject({ type: 'answer-closure', accepted: false, comment: 'The manual is missing.' }, 'carl'));
  expect(projectDuties(world.project.state)).toMatchObject([{ kind: 'closure', since: world.now }]);
});
