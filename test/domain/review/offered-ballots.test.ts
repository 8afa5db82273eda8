/** Whose ballots a page offers to a person: the own one, those of members who delegated, none after the deadline. */
import { describe, expect, test } from 'vitest';
import { mayVoteFor } from '#domain/review/ballots/eligibility.ts';
import { review } from '#domain/review/decide.ts';
import { addDays } from '#domain/values/time.ts';
import { must, openRoundWorld, roundNeeds, type World } from '../../support/fixtures.ts';
import { given, person } from '../../support/given.ts';

const on = (world: World) => given(review, world.round.past);
const as = (id: string, world: World) => ({ actor: person(id), now: world.now, ...roundNeeds(world) });
const delegate = (world: World, from: string, to: string) =>
  must(world.toOffice({ type: 'grant-delegation', from, to, starts: world.now, ends: addDays(world.now, 7) }, from));

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
