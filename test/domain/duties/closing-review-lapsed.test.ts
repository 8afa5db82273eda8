/** A closing review that lapsed: the closure is to be reported again, and that is asked for once. */
import { expect, test } from 'vitest';
import { projectDuties } from '#domain/project/duties/duties.ts';
import { admittedWorld, allGatesPassedWorld, must, type World } from '../../support/fixtures.ts';
import { closing } from '../../support/situations.ts';

/** Its closure is reported, its customer accepts, and the review of its board lapses. */
function reviewLapsed(world: World): World {
  must(world.later(3).toProject({ type: 'answer-closure', accepted: true }, 'carl'));
  must(world.toProject({ type: 'request-closing-review', number: 1 }));
  const review = world.project.state.open?.review ?? '';
  must(world.toRound({ type: 'open-round', review }));
  must(world.later(60).toRound({ type: 'close-round' }));
  must(world.toProject({ type: 'record-round', review }));
  expect(world.project.state).toMatchObject({ status: 'active', closure: { review } });
  return world;
}

test('a closing review that lapses leaves one duty, the closure report, counted from the day on which it lapsed', () => {
  const world = reviewLapsed(closing(allGatesPassedWorld({}, { end: undefined })));
  expect(projectDuties(world.project.state).map(({ kind, owners, since }) => ({ kind, owners, since }))).toEqual([
    { kind: 'closure', owners: ['sonia'], since: world.now },
  ]);
});

test('a closing review that lapses while gates are to come is not asked for as a gate: the project goes on', () => {
  const world = reviewLapsed(closing(admittedWorld()));
  expect(projectDuties(world.project.state).map(({ kind }) => kind)).toEqual([]);
});

test('a closure that is reported again and sent back by the customer does not bring the lapsed review back', () => {
  const world = closing(reviewLapsed(closing(allGatesPassedWorld({}, { end: undefined }))).later(5));
  must(world.later(2).toProject({ type: 'answer-closure', accepted: false, comment: 'The roof leaks.' }, 'carl'));
  expect(projectDuties(world.project.state).map(({ kind }) => kind)).toEqual(['closure']);
});

test('a closure that its customer sends back is owed from that day on', () => {
  const world = closing(allGatesPassedWorld({}, { end: undefined }));
  must(world.later(20).toProject({ type: 'answer-closure', accepted: false, comment: 'The manual is missing.' }, 'carl'));
  expect(projectDuties(world.project.state)).toMatchObject([{ kind: 'closure', since: world.now }]);
});
