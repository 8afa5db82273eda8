/** Whose ballots a page offers to a person: the own one, those of members who delegated, none after the deadline. */
import { describe, expect, test } from 'vitest';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { addDays } from '#domain/values/time.ts';
import { must, openRoundWorld, type World } from '../../support/fixtures.ts';
import { as, delegate, on } from '../../support/round-acts.ts';

describe('whose ballot a person is offered', () => {
  const offered = (id: string, world: World) => mayVoteFor(on(world).state, as(id, world));

  test('a member is offered her own until she steps back', () => {
    const world = openRoundWorld();
    expect(offered('greg', world)).toEqual(['greg']);
    must(world.toRound({ type: 'recuse', reason: 'My brother bids.' }, 'greg'));
    expect(offered('greg', world)).toEqual([]);
  });

  test('a delegate is offered what was delegated, unless she sits on the board herself', () => {
    const world = openRoundWorld();
    delegate(world, 'greg', 'dora');
    delegate(world, 'greg', 'gina');
    expect(offered('dora', world)).toEqual(['greg']);
    expect(offered('gina', world)).toEqual(['gina']);
  });

  test('after the deadline nobody is offered any', () => {
    const world = openRoundWorld();
    world.now = addDays(world.now, 400);
    expect(offered('greg', world)).toEqual([]);
  });
});
